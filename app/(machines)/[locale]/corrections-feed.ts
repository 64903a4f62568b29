import type { NextRequest } from 'next/server';
import { correctionQueryOf } from '@/app/[locale]/(site)/corrections/correction-query';
import { listCorrections } from '@/archive/corrections/published';
import { absoluteUrl } from '@/formats/addresses';
import { isLocale, locales } from '@/i18n/locales';
import { type FeedFormat, paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import { env } from '@/platform/env';
import { feedAnswer } from '../feeds/feed-answer';
import { noAnswer } from '../machine-answer';

/** The newest corrections as a feed in one language; each entry, all in the language of its text, leads to what changed. */
export async function correctionsAnswer(request: NextRequest, locale: string, format: FeedFormat): Promise<Response> {
	if (!isLocale(locale)) return noAnswer(404);
	const { language, changeClass } = correctionQueryOf(Object.fromEntries(request.nextUrl.searchParams));
	const { corrections } = await listCorrections({ language, changeClass, size: 30 });
	const address = { language, class: changeClass };
	const entries = corrections.map(({ publishedAt, ...correction }) => ({
		...correction,
		lead: null,
		blocks: [],
		publishedAt,
		updatedAt: publishedAt,
		speakers: [],
		withdrawn: false,
		address: paths.changes(correction.locale, correction.ref, correction.number - 1, correction.number),
	}));
	const at = (path: string) => absoluteUrl(env.PUBLIC_URL, path);
	const place = {
		self: at(paths.correctionsFeed(locale, format, address)),
		page: at(paths.corrections(locale, address)),
		others: locales
			.filter((other) => other !== locale)
			.map((other) => ({ locale: other, href: at(paths.correctionsFeed(other, format, address)) })),
		ofEditions: true,
	};
	const t = wordsIn(locale, 'Corrections');
	const subtitle = t('description', { name: env.PUBLISHER_NAME });
	return feedAnswer(locale, format, { title: t('title'), subtitle, entries, place });
}
