import { z } from 'zod';
import { type Outcome, refuse } from '../refusals';
import { recordAct } from '../trail/record-act';
import { transact } from '../transact';
import { lockMember } from './lock-member';
import type { Member } from './member';
import { mayChangeStanding, mayManageMembers } from './policy';

const input = z.strictObject({ memberId: z.uuid() });

/**
 * Takes the second factor from a member who has lost it; their sessions end, and their password is asked for as before. Refuses
 * 'invalid', 'not-allowed', 'own-grants' for oneself, 'not-found', and 'already-done' where there is none.
 */
export async function resetSecondFactor(member: Member, given: { memberId: string }): Promise<Outcome> {
	const parsed = input.safeParse(given);
	if (!parsed.success) return refuse('invalid');
	const { memberId } = parsed.data;
	return transact(async (tx) => {
		if (!mayManageMembers(member)) return refuse('not-allowed');
		if (!mayChangeStanding(member, { id: memberId })) return refuse('own-grants');
		if (!(await lockMember(tx, memberId))) return refuse('not-found');
		const { count } = await tx.twoFactor.deleteMany({ where: { userId: memberId } });
		if (count === 0) return refuse('already-done');
		await tx.member.update({ where: { id: memberId }, data: { twoFactorEnabled: false } });
		await tx.session.deleteMany({ where: { userId: memberId } });
		await recordAct(tx, { actor: member.id, act: 'reset-second-factor', subject: `member:${memberId}`, detail: {} });
		return { ok: true };
	});
}
