import { z } from 'zod';
import type { Locale } from '@/i18n/locales';
import { deskDb } from '@/platform/db';
import { sendMail } from '@/platform/mail';
import { tokenHash, tokenOf } from '../mailed-token';
import { minutesToReset } from './ask-password-reset';
import { composePasswordChanged, composePasswordReset } from './compose-mails';

/** `id`: of the link, made when it was asked for, so that a mail that is sent again has the same. */
export const sendPasswordResetInput = z.object({ id: z.uuid(), email: z.string() });
export const sendPasswordChangedInput = z.object({ memberId: z.uuid(), at: z.iso.datetime() });

/** Makes and mails the link for another password, to a member who may sign in; to nobody else anything. */
export async function sendPasswordReset({ id, email }: z.input<typeof sendPasswordResetInput>): Promise<void> {
	const member = await deskDb().member.findFirst({ where: { email, deactivatedAt: null, accounts: { some: {} } } });
	if (!member) return;
	const token = await openPasswordReset({ id, memberId: member.id });
	const { name, locale } = member;
	await sendMail(
		composePasswordReset({ address: email, locale: locale as Locale }, { id: `password.${id}`, name, token }),
	);
}

/** Lets a link open something from now on, unless it did before; returns its secret. */
export async function openPasswordReset({ id, memberId }: { id: string; memberId: string }): Promise<string> {
	const token = tokenOf('reset', id);
	const expiresAt = new Date(Date.now() + minutesToReset * 60_000);
	await deskDb().passwordReset.createMany({
		data: [{ id, memberId, tokenHash: tokenHash(token), expiresAt }],
		skipDuplicates: true,
	});
	return token;
}

/** Tells a member that their password is another now. */
export async function sendPasswordChanged({ memberId, at }: z.input<typeof sendPasswordChangedInput>): Promise<void> {
	const { name, email, locale } = await deskDb().member.findUniqueOrThrow({ where: { id: memberId } });
	const id = `password-changed.${memberId}.${Date.parse(at)}`;
	await sendMail(composePasswordChanged({ address: email, locale: locale as Locale }, { id, name, at: new Date(at) }));
}
