import type { Locale } from '@/i18n/locales';
import { wordsIn } from '@/i18n/words';
import styles from './found-head.module.css';

/** Something that narrows a list. */
export interface ActiveFilter {
	words: string;
	/** Of the words, where it isn't the page's. */
	lang?: Locale;
	/** The address of the list without it. */
	without: string;
}

interface Props {
	locale: Locale;
	/** How many were found. */
	count: string;
	filters: ActiveFilter[];
	/** The address of the whole list. */
	all: string;
}

/** Stands above a list: how much was found, and what narrows it, each with a link to the list without it. */
export function FoundHead({ locale, count, filters, all }: Props) {
	return (
		<div className={styles.head}>
			<h2 id="found">{count}</h2>
			{filters.length > 0 ? <Filters locale={locale} filters={filters} all={all} /> : null}
		</div>
	);
}

function Filters({ locale, filters, all }: Omit<Props, 'count'>) {
	const t = wordsIn(locale, 'List');
	return (
		<div className={`${styles.filters} screen`}>
			<span className="unseen" id="active-filters">
				{t('activeFilters')}
			</span>
			<ul aria-labelledby="active-filters">
				{filters.map(({ words, lang, without }) => (
					<li key={without}>
						<a href={without}>
							<span className="unseen">{t('remove')} </span>
							<span lang={lang === locale ? undefined : lang}>{words}</span>
							<span aria-hidden="true"> ×</span>
						</a>
					</li>
				))}
				{filters.length > 1 ? (
					<li>
						<a className={styles.clear} href={all}>
							{t('removeAll')}
						</a>
					</li>
				) : null}
			</ul>
		</div>
	);
}
