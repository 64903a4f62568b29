import { z } from 'zod';
import { locales } from '@/i18n/locales';
import { newId } from '../imports/new-id';
import { type Outcome, refuse } from '../refusals';
import { wellFormed } from '../statements/text';
import { recordAct } from '../trail/record-act';
import { transact } from '../transact';
import { lockInvitation } from './find-invitation';

const input = z.strictObject({
	token: z.string().max(200),
	name: wellFormed.pipe(z.string().trim().min(1).max(200)),
	locale: z.enum(locales),
	/** In PHC form, never the password itself. */
	passwordHash: z.string().startsWith('$argon2id$'),
});

/**
 * Makes the invited person a member, with the grants that were offered and the password they chose. Once. Refuses 'invalid',
 * 'not-found' for a link that opens nothing (any more), and 'already-member' when the address has become a member's meanwhile.
 */
export async function acceptInvitation(given: z.input<typeof input>): Promise<Outcome<{ email: string }>> {
	const parsed = input.safeParse(given);
	if (!parsed.success) return refuse('invalid');
	const { token, name, locale, passwordHash } = parsed.data;
	return transact(async (tx) => {
		const found = await lockInvitation(tx, token);
		if (!found) return refuse('not-found');
		const { invitation, invitedById } = found;
		const { email, grants } = invitation;
		if (await tx.member.findUnique({ where: { email }, select: { id: true } })) return refuse('already-member');
		const id = newId();
		const held = grants.map((grant) => ({ ...grant, grantedById: invitedById }));
		await tx.member.create({ data: { id, name, email, emailVerified: true, locale } });
		await tx.grant.createMany({ data: held.map((grant) => ({ ...grant, memberId: id })) });
		await tx.account.create({ data: { userId: id, accountId: id, providerId: 'credential', password: passwordHash } });
		await tx.invitation.update({ where: { id: invitation.id }, data: { acceptedAt: new Date(), memberId: id } });
		await recordAct(tx, {
			actor: id,
			act: 'accept-invitation',
			subject: `member:${id}`,
			detail: { invitation: invitation.id, invitedBy: invitedById, grants },
		});
		return { ok: true, email };
	});
}
