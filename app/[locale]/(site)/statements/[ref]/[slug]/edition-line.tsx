import { getTranslations } from 'next-intl/server';
import type { PublishedStatement } from '@/archive/statements/published';
import { datesIn } from '@/i18n/dates';
import { env } from '@/platform/env';

/** Which edition this is and when it appeared. */
export async function EditionLine({ statement: { locale, edition } }: { statement: PublishedStatement }) {
	const t = await getTranslations({ locale, namespace: 'Statement' });
	const date = datesIn(locale, env.DEFAULT_TIME_ZONE).dateTime(edition.publishedAt, { dateStyle: 'long' });
	return t.rich('editionOf', {
		number: edition.number,
		date,
		time: (words) => <time dateTime={edition.publishedAt.toISOString()}>{words}</time>,
	});
}
