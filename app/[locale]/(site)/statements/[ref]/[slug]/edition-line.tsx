import type { PublishedStatement } from '@/archive/statements/published';
import { datesIn } from '@/i18n/dates';
import { wordsIn } from '@/i18n/words';
import { env } from '@/platform/env';

/** Which edition this is and when it appeared. */
export function EditionLine({
	statement: { locale, edition },
}: {
	statement: {
		locale: PublishedStatement['locale'];
		edition: Pick<PublishedStatement['edition'], 'number' | 'publishedAt'>;
	};
}) {
	const t = wordsIn(locale, 'Statement');
	const date = datesIn(locale, env.DEFAULT_TIME_ZONE).dateTime(edition.publishedAt, { dateStyle: 'long' });
	return t.rich('editionOf', {
		number: edition.number,
		date,
		time: (words) => <time dateTime={edition.publishedAt.toISOString()}>{words}</time>,
	});
}
