import type { StatementList } from '@/archive/search/published';
import type { Locale } from '@/i18n/locales';
import { StatementEntry } from '../statement-entry';
import { StatementsByMonth } from './statements-by-month';

interface Props {
	locale: Locale;
	list: StatementList;
}

/** A page of a list: by date under the months, by relevance one after another. */
export function Results({ locale, list: { statements, sort } }: Props) {
	if (sort === 'date') return <StatementsByMonth locale={locale} statements={statements} />;
	return statements.map((listed) => <StatementEntry key={listed.ref} locale={locale} listed={listed} />);
}
