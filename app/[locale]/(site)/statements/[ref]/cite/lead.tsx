import type { PublishedStatement } from '@/archive/statements/published';
import { datesIn } from '@/i18n/dates';
import { paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import { env } from '@/platform/env';

interface Props {
	statement: PublishedStatement;
	/** Whether an edition was asked for, and not the text as it reads now. */
	frozen: boolean;
}

/** Which edition is cited, and at which address. */
export function Lead({ statement: { locale, ref, edition }, frozen }: Props) {
	const { number, publishedAt } = edition;
	const t = wordsIn(locale, 'Citation');
	if (!frozen) return <p>{t('lead', { number })}</p>;
	const date = datesIn(locale, env.DEFAULT_TIME_ZONE).dateTime(publishedAt, { dateStyle: 'long' });
	const current = (words: React.ReactNode) => <a href={paths.citation(locale, ref)}>{words}</a>;
	return <p>{t.rich('leadEdition', { number, date, current })}</p>;
}
