'use server';

import { headers } from 'next/headers';
import { askForReset } from '@/auth/forgotten-password';
import { wordsIn } from '../../desk/form-fields';

export interface ForgottenState {
	reason: string | null;
	/** Whether a mail goes out, if there is a member to send it to. */
	sent: boolean;
	email: string;
}

/** Asks for a link for another password, by mail. */
export async function forgottenAction(_before: ForgottenState, form: FormData): Promise<ForgottenState> {
	const email = wordsIn(form, 'email');
	const outcome = await askForReset(email, await headers());
	return outcome.ok ? { reason: null, sent: true, email } : { reason: outcome.reason, sent: false, email };
}
