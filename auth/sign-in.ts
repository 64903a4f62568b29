import { APIError } from 'better-auth/api';
import { z } from 'zod';
import { auth } from './auth';
import { clientOf } from './client-of';
import { countAttempt, forgiveAttempt } from './sign-in-attempts';

const credentials = z.object({
	email: z.string().trim().toLowerCase().max(320),
	password: z.string().min(1).max(200),
});

/** `isPending`: a code is asked for still. */
export type SignInOutcome =
	| { ok: true; isPending: boolean }
	| { ok: false; reason: 'wrong-credentials' | 'too-many-attempts' };

/**
 * Signs a member in and sets the session's cookie; or, for who has a second factor, one that stands for the password. Refuses 'wrong-credentials', in the same time for an unknown address as
 * for a wrong password, and 'too-many-attempts'.
 */
export async function signIn(input: unknown, headers: Headers): Promise<SignInOutcome> {
	const parsed = credentials.safeParse(input);
	const email = parsed.data?.email ?? '';
	const address = clientOf(headers);
	if (!(await countAttempt({ email, address }))) return { ok: false, reason: 'too-many-attempts' };
	if (!parsed.success) return { ok: false, reason: 'wrong-credentials' };
	let isPending = false;
	try {
		const answer = await auth().api.signInEmail({ body: parsed.data, headers });
		isPending = 'twoFactorRedirect' in answer;
	} catch (error) {
		if (error instanceof APIError && error.statusCode < 500) return { ok: false, reason: 'wrong-credentials' };
		throw error;
	}
	await forgiveAttempt({ email, address });
	return { ok: true, isPending };
}
