import { z } from 'zod';
import { locales } from '@/i18n/locales';
import type { Transaction } from '@/platform/db';
import { newId } from '../imports/new-id';
import { mailAddress } from '../mail-address';
import { tokenHash, tokenOf } from '../mailed-token';
import { type Outcome, refuse } from '../refusals';
import { wellFormed } from '../statements/text';
import { recordAct } from '../trail/record-act';
import { transact } from '../transact';
import { grantsInput } from './grant';
import { expiryOf, linkOf } from './invitation';
import type { Member } from './member';
import { mayManageMembers } from './policy';

export const inviteMemberInput = z.strictObject({
	name: wellFormed.pipe(z.string().trim().min(1).max(200)),
	email: mailAddress.transform((address) => address.toLowerCase()),
	locale: z.enum(locales),
	grants: grantsInput,
});
export type InviteMemberInput = z.input<typeof inviteMemberInput>;

/**
 * Offers somebody a place at the desk, by a mail whose link only they see. Refuses 'invalid', 'not-allowed', and 'already-member'
 * when the address belongs to a member or to an open invitation.
 */
export async function inviteMember(
	member: Member,
	given: InviteMemberInput,
): Promise<Outcome<{ invitationId: string }>> {
	const parsed = inviteMemberInput.safeParse(given);
	if (!parsed.success) return refuse('invalid');
	const { grants, ...invited } = parsed.data;
	return transact(async (tx) => {
		if (!mayManageMembers(member)) return refuse('not-allowed');
		if (await tx.member.findUnique({ where: { email: invited.email }, select: { id: true } })) {
			return refuse('already-member');
		}
		const open = await tx.invitation.findFirst({
			where: { email: invited.email, acceptedAt: null, revokedAt: null },
			select: { id: true },
		});
		if (open) return refuse('already-member');
		const id = newId();
		const link = tokenHash(tokenOf('invitation', linkOf({ id, timesSent: 1 })));
		const expiresAt = expiryOf(new Date());
		await tx.invitation.create({
			data: { id, ...invited, grants, tokenHash: link, invitedById: member.id, expiresAt },
		});
		await queueInvitation(tx, { invitationId: id, timesSent: 1 });
		// No address: the trail is for ever.
		await recordAct(tx, { actor: member.id, act: 'invite', subject: `invitation:${id}`, detail: { grants } });
		return { ok: true, invitationId: id };
	});
}

/** Sends the mail after this transaction, again until it is sent. */
export async function queueInvitation(
	tx: Transaction,
	{ invitationId, timesSent }: { invitationId: string; timesSent: number },
): Promise<void> {
	await tx.$executeRaw`
		SELECT graphile_worker.add_job('sendInvitation',
			json_build_object('invitationId', ${invitationId}::text, 'timesSent', ${timesSent}::int))`;
}
