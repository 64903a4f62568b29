'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { signInByCode } from '@/auth/second-factor';
import { paths } from '@/i18n/paths';
import { localeIn, wordsIn } from '../../desk/form-fields';
import { deskPaths, isDeskPath } from '../../desk/paths';

/** Signs in by the second factor, and leads on. */
export async function codeAction(
	_before: { reason: string | null },
	form: FormData,
): Promise<{ reason: string | null }> {
	const locale = localeIn(form);
	const outcome = await signInByCode(wordsIn(form, 'code'), await headers());
	const back = form.get('back');
	if (outcome.ok) redirect(isDeskPath(back) ? back : deskPaths.list(locale));
	if (outcome.reason === 'signed-out') redirect(`${paths.signIn(locale)}?done=waited`);
	return { reason: outcome.reason };
}
