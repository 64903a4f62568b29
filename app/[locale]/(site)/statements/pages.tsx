import type { StatementList } from '@/archive/search/published';
import type { Locale } from '@/i18n/locales';
import { type ListAddress, paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import { PageTurns } from '../page-turns';

interface Props {
	locale: Locale;
	address: ListAddress;
	list: StatementList;
}

/** Turns the pages of a list of statements, which goes by date or by relevance. */
export function Pages({ locale, address, list: { previous, next, sort } }: Props) {
	const t = wordsIn(locale, 'Search');
	return (
		<PageTurns
			locale={locale}
			previous={previous && paths.statements(locale, { ...address, before: previous })}
			next={next && paths.statements(locale, { ...address, after: next })}
			words={sort === 'date' ? undefined : { previous: t('earlier'), next: t('later') }}
		/>
	);
}
