import type { FilterChoices, ListInput } from '@/archive/search/published';
import { looksForWords } from '@/archive/search/read-filters';
import { datesIn } from '@/i18n/dates';
import type { Locale } from '@/i18n/locales';
import { paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import type { ActiveFilter } from '../found/found-head';
import { addressOf } from './list-query';

/** What narrows the list of statements. */
export function activeFilters(locale: Locale, query: ListInput, choices: FilterChoices): ActiveFilter[] {
	const t = wordsIn(locale);
	const address = addressOf(query);
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
	].flatMap(({ name, words, ...filter }) =>
		words ? [{ ...filter, words, without: paths.statements(locale, { ...address, [name]: undefined }) }] : [],
	);
}
