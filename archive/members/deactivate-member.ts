import { z } from 'zod';
import { type Outcome, refuse } from '../refusals';
import { recordAct } from '../trail/record-act';
import { transact } from '../transact';
import { isAdminLeft, lockAdmins } from './last-admin';
import { lockMember } from './lock-member';
import type { Member } from './member';
import { mayChangeStanding, mayManageMembers } from './policy';

const input = z.strictObject({ memberId: z.uuid() });

/**
 * Shuts a member out: their sessions and open password links end at once, and they cannot sign in. What they did stays, with their
 * name. Refuses 'invalid', 'not-allowed', 'own-grants' for oneself, 'not-found', 'already-done' and 'last-admin'.
 */
export async function deactivateMember(member: Member, given: { memberId: string }): Promise<Outcome> {
	const parsed = input.safeParse(given);
	if (!parsed.success) return refuse('invalid');
	const { memberId } = parsed.data;
	return transact(async (tx) => {
		if (!mayManageMembers(member)) return refuse('not-allowed');
		if (!mayChangeStanding(member, { id: memberId })) return refuse('own-grants');
		await lockAdmins(tx);
		const found = await lockMember(tx, memberId);
		if (!found) return refuse('not-found');
		if (found.deactivatedAt) return refuse('already-done');
		await tx.member.update({ where: { id: memberId }, data: { deactivatedAt: new Date() } });
		if (found.grants.some(({ role }) => role === 'admin') && !(await isAdminLeft(tx))) return refuse('last-admin');
		const { count } = await tx.session.deleteMany({ where: { userId: memberId } });
		await recordAct(tx, {
			actor: member.id,
			act: 'deactivate-member',
			subject: `member:${memberId}`,
			detail: { sessionsEnded: count },
		});
		return { ok: true };
	});
}

/** Lets a member sign in again, with the grants they still hold. Refuses as deactivating does. */
export async function reactivateMember(member: Member, given: { memberId: string }): Promise<Outcome> {
	const parsed = input.safeParse(given);
	if (!parsed.success) return refuse('invalid');
	const { memberId } = parsed.data;
	return transact(async (tx) => {
		if (!mayManageMembers(member)) return refuse('not-allowed');
		if (!mayChangeStanding(member, { id: memberId })) return refuse('own-grants');
		const found = await lockMember(tx, memberId);
		if (!found) return refuse('not-found');
		if (!found.deactivatedAt) return refuse('already-done');
		await tx.member.update({ where: { id: memberId }, data: { deactivatedAt: null } });
		await recordAct(tx, {
			actor: member.id,
			act: 'reactivate-member',
			subject: `member:${memberId}`,
			detail: { grants: found.grants.map(({ role, locale }) => ({ role, locale })) },
		});
		return { ok: true };
	});
}
