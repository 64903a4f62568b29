import type { StatementList } from '@/archive/search/published';
import type { Locale } from '@/i18n/locales';
import { type ListAddress, paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import styles from './list.module.css';

interface Props {
	locale: Locale;
	address: ListAddress;
	list: StatementList;
}

export function Pages({ locale, address, list: { previous, next, sort } }: Props) {
	if (!previous && !next) return null;
	const t = wordsIn(locale);
	return (
		<nav className={`${styles.pages} screen`} aria-label={t('List.pages')}>
			{previous ? (
				<a rel="prev" href={paths.statements(locale, { ...address, before: previous })}>
					<span aria-hidden="true">← </span>
					{t(sort === 'date' ? 'List.newer' : 'Search.earlier')}
				</a>
			) : null}
			{next ? (
				<a rel="next" href={paths.statements(locale, { ...address, after: next })}>
					{t(sort === 'date' ? 'List.older' : 'Search.later')}
					<span aria-hidden="true"> →</span>
				</a>
			) : null}
		</nav>
	);
}
