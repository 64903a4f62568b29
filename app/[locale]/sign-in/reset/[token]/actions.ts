'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { chooseByLink } from '@/auth/forgotten-password';
import { paths } from '@/i18n/paths';
import { localeIn, wordsIn } from '../../../desk/form-fields';

/** Chooses another password by a link from a mail; leads to signing in with it. */
export async function resetAction(
	_before: { reason: string | null },
	form: FormData,
): Promise<{ reason: string | null }> {
	const password = form.get('password');
	if (password !== form.get('again')) return { reason: 'passwords-differ' };
	const outcome = await chooseByLink({ token: wordsIn(form, 'token'), password }, await headers());
	if (!outcome.ok) return { reason: outcome.reason };
	redirect(`${paths.signIn(localeIn(form))}?done=reset`);
}
