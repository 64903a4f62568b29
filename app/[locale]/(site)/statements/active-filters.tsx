import type { FilterChoices, ListInput } from '@/archive/search/published';
import { looksForWords } from '@/archive/search/read-filters';
import { datesIn } from '@/i18n/dates';
import type { Locale } from '@/i18n/locales';
import { type ListAddress, paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import styles from './list.module.css';
import { addressOf } from './list-query';

interface Props {
	locale: Locale;
	query: ListInput;
	choices: FilterChoices;
}

/** What narrows the list, each with a link to the list without it. */
export function ActiveFilters({ locale, query, choices }: Props) {
	const t = wordsIn(locale);
	const address = addressOf(query);
	const filters = activeFilters(locale, query, choices);
	if (!filters.length) return null;
	return (
		<div className={`${styles.filters} screen`}>
			<span className="unseen" id="active-filters">
				{t('List.activeFilters')}
			</span>
			<ul aria-labelledby="active-filters">
				{filters.map(({ name, words, lang }) => (
					<li key={name}>
						<a href={paths.statements(locale, { ...address, [name]: undefined })}>
							<span className="unseen">{t('List.remove')} </span>
							<span lang={lang === locale ? undefined : lang}>{words}</span>
							<span aria-hidden="true"> ×</span>
						</a>
					</li>
				))}
				{filters.length > 1 ? (
					<li>
						<a className={styles.clear} href={paths.statements(locale)}>
							{t('List.removeAll')}
						</a>
					</li>
				) : null}
			</ul>
		</div>
	);
}

interface Active {
	name: keyof ListAddress;
	words: string;
	lang?: Locale;
}

function activeFilters(locale: Locale, query: ListInput, choices: FilterChoices): Active[] {
	const t = wordsIn(locale);
	const dates = datesIn(locale, 'UTC');
	const label = (noun: 'speaker' | 'topic' | 'place' | 'event') => {
		const chosen = choices[`${noun}s`].find((choice) => choice.ref === query[noun])?.name;
		const unknown = `${noun === 'speaker' ? t('List.speaker') : t(`Search.${noun}`)} ${t('List.quoted', { query: query[noun] ?? '' })}`;
		return { name: noun, words: query[noun] && (chosen?.text ?? unknown), lang: chosen?.lang };
	};
	const day = (name: 'from' | 'to' | 'publishedFrom' | 'publishedTo' | 'asOf') => {
		const value = query[name];
		const written = value && dates.dateTime(new Date(value), { dateStyle: 'long' });
		return { name, words: written && t(`Search.before.${name}`, { day: written }) };
	};
	return [
		{ name: 'q' as const, words: query.query && t('List.quoted', { query: query.query }) },
		{ name: 'exact' as const, words: query.exact && t('List.quoted', { query: query.exact }) },
		{ name: 'none' as const, words: query.none && t('Search.before.none', { words: query.none }) },
		{ name: 'where' as const, words: query.where && looksForWords(query) && t(`Search.${query.where}`) },
		{ name: 'kind' as const, words: query.kind && t(`Kinds.${query.kind}`) },
		{ name: 'year' as const, words: query.year?.toString() },
		{ name: 'language' as const, words: query.language && t(`Common.inLanguage.${query.language}`) },
		{ name: 'missing' as const, words: query.missing && t(`Search.missingIn.${query.missing}`) },
		label('speaker'),
		label('topic'),
		label('place'),
		label('event'),
		day('from'),
		day('to'),
		day('publishedFrom'),
		day('publishedTo'),
		day('asOf'),
	].flatMap(({ words, ...filter }): Active[] => (words ? [{ ...filter, words }] : []));
}
