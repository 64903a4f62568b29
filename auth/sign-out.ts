import { APIError } from 'better-auth/api';
import { auth } from './auth';

/** Ends the session of these headers and clears its cookie; without one it does nothing. */
export async function signOut(headers: Headers): Promise<void> {
	try {
		await auth().api.signOut({ headers });
	} catch (error) {
		if (!(error instanceof APIError)) throw error;
	}
}
