import { type AddMemberInput, addMember } from '@/archive/members/add-member';
import type { Member } from '@/archive/members/member';
import { deskDb } from '@/platform/db';
import { hashPassword } from './passwords';

/** Makes a member who signs in with a password; for the seed, tests and the command line. Throws when the e-mail is taken. */
export async function createMemberWithPassword({
	password,
	...input
}: AddMemberInput & { password: string }): Promise<Member> {
	const hash = await hashPassword(password);
	const member = await addMember(input);
	await deskDb().account.create({
		data: { userId: member.id, accountId: member.id, providerId: 'credential', password: hash },
	});
	return member;
}
