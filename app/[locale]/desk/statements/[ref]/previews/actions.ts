'use server';

import { notFound, redirect } from 'next/navigation';
import { makePreviewLink } from '@/archive/previews/make-preview-link';
import { revokePreviewLink } from '@/archive/previews/revoke-preview-link';
import { parseRef } from '@/archive/statements/statement';
import { requireMember } from '@/auth/member';
import { isLocale, type Locale } from '@/i18n/locales';
import { localeIn, wordsIn } from '../../../form-fields';
import { deskPaths } from '../../../paths';

export interface LinkState {
	reason: string | null;
	/** What was in the form, shown again when it was refused. */
	filled: {
		draftId: string;
		shows: 'pinned' | 'newest';
		recipient: string;
		email: string;
		language: Locale;
		days: number;
	} | null;
}

async function whereFrom(form: FormData) {
	const locale = localeIn(form);
	const ref = parseRef(wordsIn(form, 'ref'));
	if (!ref) notFound();
	const here = deskPaths.previewLinks(locale, ref);
	return { locale, here, member: await requireMember(locale, here) };
}

export async function makePreviewLinkAction(_before: LinkState, form: FormData): Promise<LinkState> {
	const { locale, here, member } = await whereFrom(form);
	const language = form.get('language');
	const filled = {
		draftId: wordsIn(form, 'draftId'),
		shows: wordsIn(form, 'shows') === 'newest' ? ('newest' as const) : ('pinned' as const),
		recipient: wordsIn(form, 'recipient'),
		email: wordsIn(form, 'email'),
		language: isLocale(language) ? language : locale,
		days: Number(wordsIn(form, 'days')),
	};
	const { language: words, email, ...rest } = filled;
	const outcome = await makePreviewLink(member, { ...rest, locale: words, email: email || null });
	if (!outcome.ok) return { reason: outcome.reason, filled };
	redirect(`${here}?made=${outcome.linkId}`);
}

export async function revokePreviewLinkAction(form: FormData): Promise<void> {
	const { here, member } = await whereFrom(form);
	const outcome = await revokePreviewLink(member, { linkId: wordsIn(form, 'linkId') });
	redirect(outcome.ok ? here : `${here}?refused=${outcome.reason}`);
}
