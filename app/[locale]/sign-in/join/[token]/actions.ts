'use server';

import { redirect } from 'next/navigation';
import { join } from '@/auth/join';
import { isLocale, type Locale } from '@/i18n/locales';
import { paths } from '@/i18n/paths';
import { localeIn, wordsIn } from '../../../desk/form-fields';

export interface JoinState {
	reason: string | null;
	filled: { name: string; language: Locale } | null;
}

/** Accepts an invitation with a name, a language and a password; leads to signing in with it. */
export async function joinAction(_before: JoinState, form: FormData): Promise<JoinState> {
	const locale = localeIn(form);
	const language = form.get('language');
	const filled = { name: wordsIn(form, 'name'), language: isLocale(language) ? language : locale };
	const [password, again] = [form.get('password'), form.get('again')];
	if (password !== again) return { reason: 'passwords-differ', filled };
	const outcome = await join({ token: wordsIn(form, 'token'), name: filled.name, locale: filled.language, password });
	if (!outcome.ok) return { reason: outcome.reason, filled };
	redirect(`${paths.signIn(filled.language)}?done=joined`);
}
