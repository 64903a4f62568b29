import { acceptInvitation } from '@/archive/members/accept-invitation';
import { findInvitation } from '@/archive/members/find-invitation';
import type { Outcome } from '@/archive/refusals';
import type { Locale } from '@/i18n/locales';
import { hashNewPassword } from './new-password';

export type JoinOutcome = Outcome<{ email: string }> | { ok: false; reason: 'weak-password' };

/**
 * Accepts an invitation with a password that the invited person chose. Refuses as accepting does, and 'weak-password'; a password is
 * hashed only for a link that opens something.
 */
export async function join(given: {
	token: string;
	name: string;
	locale: Locale;
	password: unknown;
}): Promise<JoinOutcome> {
	const { token, name, locale, password } = given;
	const invitation = await findInvitation({ token });
	if (!invitation) return { ok: false, reason: 'not-found' };
	const chosen = await hashNewPassword(password, { email: invitation.email, name });
	if (!chosen.ok) return chosen;
	return acceptInvitation({ token, name, locale, passwordHash: chosen.hash });
}
