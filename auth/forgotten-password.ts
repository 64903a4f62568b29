import { askPasswordReset } from '@/archive/members/ask-password-reset';
import { findPasswordReset } from '@/archive/members/find-password-reset';
import { resetPassword } from '@/archive/members/set-password';
import type { Outcome } from '@/archive/refusals';
import { clientOf } from './client-of';
import { hashNewPassword } from './new-password';
import { countReset, forgiveAttempt } from './sign-in-attempts';

/** Asks for a link by mail. Refuses 'too-many-attempts' by this client; whether there is a member, and how often they were asked for, is not told. */
export async function askForReset(
	email: string,
	headers: Headers,
): Promise<{ ok: true } | { ok: false; reason: 'too-many-attempts' }> {
	const counted = await countReset({ email, address: clientOf(headers) });
	if (counted === 'too-many') return { ok: false, reason: 'too-many-attempts' };
	if (counted === 'send') await askPasswordReset({ email });
	return { ok: true };
}

/** Chooses another password by a link. Refuses 'not-found' for one that opens nothing, and 'weak-password'. */
export async function chooseByLink(
	given: { token: string; password: unknown },
	headers: Headers,
): Promise<Outcome<{ memberId: string }> | { ok: false; reason: 'weak-password' }> {
	const { token, password } = given;
	const found = await findPasswordReset({ token });
	if (!found) return { ok: false, reason: 'not-found' };
	const chosen = await hashNewPassword(password, found);
	if (!chosen.ok) return chosen;
	const outcome = await resetPassword({ token, passwordHash: chosen.hash });
	if (outcome.ok) await forgiveAttempt({ email: found.email, address: clientOf(headers) });
	return outcome;
}
