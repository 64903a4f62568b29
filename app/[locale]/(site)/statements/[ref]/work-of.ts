import { type CitedPlace, type CitedWork, citedWork } from '@/formats/citations/cited-work';
import type { DescribedStatement } from '@/formats/described-statement';
import { datesIn } from '@/i18n/dates';
import { wordsIn } from '@/i18n/words';
import { env } from '@/platform/env';

/** What programs that keep references are told of a statement, in the reader's language. */
export function workOf(statement: DescribedStatement, place: CitedPlace = {}): CitedWork {
	const { locale, kind, edition } = statement;
	const t = wordsIn(locale);
	const date = datesIn(locale, env.DEFAULT_TIME_ZONE).dateTime(edition.publishedAt, { dateStyle: 'long' });
	const words = { kind: t(`Kinds.${kind}`), note: t('Citation.note', { number: edition.number, date }) };
	return citedWork(statement, { name: env.PUBLISHER_NAME, publicUrl: env.PUBLIC_URL }, words, place);
}
