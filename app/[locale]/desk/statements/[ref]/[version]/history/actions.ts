'use server';

import { notFound, redirect } from 'next/navigation';
import { restoreRevision } from '@/archive/statements/restore-revision';
import { parseRef } from '@/archive/statements/statement';
import { requireMember } from '@/auth/member';
import { isLocale } from '@/i18n/locales';
import { localeIn, wordsIn } from '../../../../form-fields';
import { deskPaths } from '../../../../paths';

/** Makes an old revision's text the draft's newest, and leads back to the history. */
export async function restoreRevisionAction(form: FormData): Promise<void> {
	const locale = localeIn(form);
	const ref = parseRef(wordsIn(form, 'ref'));
	const version = form.get('version');
	if (!ref || !isLocale(version)) notFound();
	const here = deskPaths.history(locale, ref, version);
	const member = await requireMember(locale, here);
	const outcome = await restoreRevision(member, {
		draftId: wordsIn(form, 'draftId'),
		revisionId: wordsIn(form, 'revisionId'),
		headRevisionId: wordsIn(form, 'headRevisionId'),
	});
	redirect(outcome.ok ? `${here}?done=restored` : `${here}?refused=${outcome.reason}`);
}
