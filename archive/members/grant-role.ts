import { z } from 'zod';
import { type Outcome, refuse } from '../refusals';
import { recordAct } from '../trail/record-act';
import { transact } from '../transact';
import { grantInput } from './grant';
import { lockMember } from './lock-member';
import type { Grant, Member } from './member';
import { mayGrant, mayManageMembers } from './policy';

const input = z.strictObject({ memberId: z.uuid(), grant: grantInput });

/**
 * Lets another member do something more, from their next request on. Refuses 'invalid', 'not-allowed', 'own-grants', 'not-found',
 * and 'already-granted' for what they may do already.
 */
export async function grantRole(member: Member, given: { memberId: string; grant: Grant }): Promise<Outcome> {
	const parsed = input.safeParse(given);
	if (!parsed.success) return refuse('invalid');
	const { memberId, grant } = parsed.data;
	return transact(async (tx) => {
		if (!mayManageMembers(member)) return refuse('not-allowed');
		if (!mayGrant(member, { id: memberId })) return refuse('own-grants');
		const found = await lockMember(tx, memberId);
		if (!found) return refuse('not-found');
		if (found.grants.some(({ role, locale }) => role === grant.role && (locale === '*' || locale === grant.locale))) {
			return refuse('already-granted');
		}
		await tx.grant.create({ data: { memberId, ...grant, grantedById: member.id } });
		await recordAct(tx, { actor: member.id, act: 'grant', subject: `member:${memberId}`, detail: { ...grant } });
		return { ok: true };
	});
}
