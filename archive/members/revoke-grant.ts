import { z } from 'zod';
import { type Outcome, refuse } from '../refusals';
import { recordAct } from '../trail/record-act';
import { transact } from '../transact';
import { grantInput } from './grant';
import { isAdminLeft, lockAdmins } from './last-admin';
import { lockMember } from './lock-member';
import type { Grant, Member } from './member';
import { mayRevokeGrant } from './policy';

const input = z.strictObject({ memberId: z.uuid(), grant: grantInput });

/**
 * Takes a grant from a member, or gives up one's own, from the next request on. Refuses 'invalid', 'not-allowed', 'not-found', and
 * 'last-admin' when nobody could manage the members any more.
 */
export async function revokeGrant(member: Member, given: { memberId: string; grant: Grant }): Promise<Outcome> {
	const parsed = input.safeParse(given);
	if (!parsed.success) return refuse('invalid');
	const { memberId, grant } = parsed.data;
	return transact(async (tx) => {
		if (!mayRevokeGrant(member)) return refuse('not-allowed');
		if (grant.role === 'admin') await lockAdmins(tx);
		if (!(await lockMember(tx, memberId))) return refuse('not-found');
		const { count } = await tx.grant.deleteMany({ where: { memberId, ...grant } });
		if (count === 0) return refuse('not-found');
		if (grant.role === 'admin' && !(await isAdminLeft(tx))) return refuse('last-admin');
		await recordAct(tx, { actor: member.id, act: 'revoke-grant', subject: `member:${memberId}`, detail: { ...grant } });
		return { ok: true };
	});
}
