import { z } from 'zod';
import type { Transaction } from '@/platform/db';
import { tokenHash, tokenOf } from '../mailed-token';
import { type Outcome, refuse } from '../refusals';
import { type Act, recordAct } from '../trail/record-act';
import { transact } from '../transact';
import { expiryOf, linkOf } from './invitation';
import { queueInvitation } from './invite-member';
import type { Member } from './member';
import { mayManageMembers } from './policy';

const input = z.strictObject({ invitationId: z.uuid() });

/**
 * Sends an open invitation again with a new link and its days anew; the links before open nothing. Refuses 'invalid',
 * 'not-allowed' and 'not-found', as of one that has ended.
 */
export async function resendInvitation(member: Member, given: { invitationId: string }): Promise<Outcome> {
	return change(member, given, async (tx, { id, timesSent }) => {
		const next = { id, timesSent: timesSent + 1 };
		await tx.invitation.update({
			where: { id },
			data: {
				timesSent: next.timesSent,
				tokenHash: tokenHash(tokenOf('invitation', linkOf(next))),
				expiresAt: expiryOf(new Date()),
			},
		});
		await queueInvitation(tx, { invitationId: id, timesSent: next.timesSent });
		return { act: 'resend-invitation', detail: { timesSent: next.timesSent } };
	});
}

/** Takes an open invitation back: its link opens nothing any more. Refuses as sending again does. */
export async function revokeInvitation(member: Member, given: { invitationId: string }): Promise<Outcome> {
	return change(member, given, async (tx, { id }) => {
		await tx.invitation.update({ where: { id }, data: { revokedAt: new Date(), revokedById: member.id } });
		return { act: 'revoke-invitation', detail: {} };
	});
}

interface Open {
	id: string;
	timesSent: number;
}

async function change(
	member: Member,
	given: { invitationId: string },
	verb: (tx: Transaction, open: Open) => Promise<Pick<Act, 'act' | 'detail'>>,
): Promise<Outcome> {
	const parsed = input.safeParse(given);
	if (!parsed.success) return refuse('invalid');
	const { invitationId } = parsed.data;
	return transact(async (tx) => {
		if (!mayManageMembers(member)) return refuse('not-allowed');
		const [open] = await tx.$queryRaw<Open[]>`
			SELECT id::text, times_sent AS "timesSent" FROM invitation
			WHERE id = ${invitationId}::uuid AND accepted_at IS NULL AND revoked_at IS NULL FOR UPDATE`;
		if (!open) return refuse('not-found');
		const done = await verb(tx, open);
		await recordAct(tx, { actor: member.id, subject: `invitation:${invitationId}`, ...done });
		return { ok: true };
	});
}
