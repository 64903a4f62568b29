import type { NextRequest } from 'next/server';
import { correctionQueryOf, correctionsAddressOf } from '@/app/[locale]/(site)/corrections/correction-query';
import { listCorrections } from '@/archive/corrections/published';
import { correctionEntry, type ToldCorrection, writeCorrectionsCsv } from '@/formats/lists/listed-correction';
import { isLocale } from '@/i18n/locales';
import { paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import { noAnswer, publisher } from './machine-answer';
import { pageAnswer, pageSize } from './page-answer';

/** The corrections that the same parameters ask for as a page, as a table or a calendar, a hundred at a time. */
export async function correctionsListAnswer(
	request: NextRequest,
	locale: string,
	format: 'csv' | 'ics',
): Promise<Response> {
	if (!isLocale(locale)) return noAnswer(404);
	const query = correctionQueryOf(Object.fromEntries(request.nextUrl.searchParams));
	const { corrections, next } = await listCorrections({ ...query, size: pageSize });
	const address = correctionsAddressOf(query);
	return pageAnswer(format, {
		locale,
		title: wordsIn(locale, 'Corrections')('title'),
		page: paths.corrections(locale, address),
		at: (turn) => paths.correctionsFeed(locale, format, { ...address, ...turn }),
		turn: { after: query.after, before: query.before },
		next,
		entries: corrections.map((told) => correctionEntry(told, publisher(), wordsOf(told))),
		table: () => writeCorrectionsCsv(corrections, publisher()),
	});
}

function wordsOf({ locale, title, number, kind, changeClass }: ToldCorrection) {
	const t = wordsIn(locale);
	return {
		title: t('Editions.editionTitle', { title, number }),
		kind: t(`Kinds.${kind}`),
		corrected: changeClass ? t(`Statement.change.${changeClass}`) : t('Feed.corrected'),
	};
}
