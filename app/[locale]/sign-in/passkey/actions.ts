'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { passkeyOptions, signInByPasskey } from '@/auth/passkeys';
import { localeIn, wordsIn } from '../../desk/form-fields';
import { deskPaths, isDeskPath } from '../../desk/paths';

/** What the browser shows a passkey with: the same for everybody. */
export async function passkeyOptionsAction(): Promise<string> {
	return passkeyOptions(await headers());
}

/** Signs in by a passkey the browser has shown, and leads on. */
export async function passkeySignInAction(form: FormData): Promise<{ reason: string }> {
	const outcome = await signInByPasskey(wordsIn(form, 'shown'), await headers());
	if (!outcome.ok) return { reason: outcome.reason };
	const back = form.get('back');
	redirect(isDeskPath(back) ? back : deskPaths.list(localeIn(form)));
}
