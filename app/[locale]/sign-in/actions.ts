'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { signIn } from '@/auth/sign-in';
import { signOut } from '@/auth/sign-out';
import { defaultLocale, isLocale } from '@/i18n/locales';
import { paths } from '@/i18n/paths';
import { deskPaths, isDeskPath } from '../desk/paths';

export interface SignInState {
	reason: string | null;
	email: string;
}

/** Signs in and leads back to where the member wanted to go. */
export async function signInAction(_before: SignInState, form: FormData): Promise<SignInState> {
	const email = String(form.get('email') ?? '');
	const outcome = await signIn({ email, password: form.get('password') }, await headers());
	if (!outcome.ok) return { reason: outcome.reason, email };
	const back = form.get('back');
	const target = isDeskPath(back) ? back : deskPaths.list(localeIn(form));
	redirect(outcome.isPending ? paths.signInCode(localeIn(form), target) : target);
}

/** Ends this session. */
export async function signOutAction(form: FormData): Promise<void> {
	await signOut(await headers());
	redirect(paths.signIn(localeIn(form)));
}

function localeIn(form: FormData) {
	const locale = form.get('locale');
	return isLocale(locale) ? locale : defaultLocale;
}
