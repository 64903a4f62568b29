import { deactivateMember } from '@/archive/members/deactivate-member';
import { inviteMember } from '@/archive/members/invite-member';
import type { Member } from '@/archive/members/member';
import { someone, succeeded } from '@/archive/testing';
import { deskDb } from '@/platform/db';

/** Members other than who knocks. */
export function membersOf(admin: Member) {
	/** Somebody whose account can be changed, with one grant. */
	const colleague = async () => (await someone('author:fr')).id;
	async function shutOut(): Promise<string> {
		const id = await colleague();
		succeeded(await deactivateMember(admin, { memberId: id }));
		return id;
	}
	async function invited(): Promise<string> {
		const email = `invited-${crypto.randomUUID()}@example.org`;
		const grants = [{ role: 'author', locale: 'fr' } as const];
		succeeded(await inviteMember(admin, { name: 'Invited', email, locale: 'fr', grants }));
		return (await deskDb().invitation.findFirstOrThrow({ where: { email } })).id;
	}
	return { colleague, shutOut, invited };
}
