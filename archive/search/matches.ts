import type { Locale } from '@/i18n/locales';
import { Prisma } from '@/prisma/generated/client';
import type { YearCount } from './bands';
import { type Query, spellingsOf } from './query';
import { allOf, anyOf, type Stems } from './stem-words';

/** A part of the words that names something, and all that it is called. */
export interface NamedWords {
	/** The words before and after it. */
	rest: string;
	/** As asked and as written elsewhere, also in other scripts. */
	aliases: string[];
	/** The facets of those who are called so. */
	facets: string[];
}

/** A query with what the archive knows of its words. */
export interface Asked extends Query {
	names: NamedWords[];
	/** Longer words, by language, that hold one of the words. */
	compounds: { locale: Locale; words: string[] }[];
}

/** The same with the stems of all of them. */
export interface Understood extends Asked {
	stems: Stems;
	years: YearCount[];
	/** In which languages so many texts may match that they are better read in parts. */
	commonIn: Locale[];
}

/** SQL for the stemmed query of one language: the loose words in any of their spellings, and in other names' stead. */
export function wordsQuery(query: Understood, locale: Locale): Prisma.Sql {
	return Prisma.sql`${stemmedQuery(query, locale)}::tsquery`;
}

function stemmedQuery(query: Understood, locale: Locale): string {
	const { words, names, compounds, stems } = query;
	const plain = (text: string) => stems(locale, 'plain', text);
	const folded = (text: string) => stems(locale, 'folded', text);
	const spelled = (text: string) => [
		plain(text),
		folded(text),
		...(locale === 'ru' ? [] : spellingsOf(text)).map(plain),
	];
	const named = names.map(({ rest, aliases }) => {
		const called = anyOf(aliases.map((alias) => stems(locale, 'phrase', alias)));
		return rest && called ? allOf([anyOf(spelled(rest)), called]) : called;
	});
	const longer = compounds.filter((one) => one.locale === locale).flatMap((one) => one.words.map(plain));
	const without = withoutStems(query, locale).map((one) => `!(${one})`);
	const asked = anyOf([...words.flatMap(spelled), ...named, ...longer]);
	return asked && allOf([asked, ...without]);
}

/** SQL that is true of rows of `published.search_entry e` of one language that may match: all of it is answered by indexes. */
export function mayMatch(query: Understood, locale: Locale): Prisma.Sql {
	const ways = waysToMatch(query, locale);
	return ways.length > 1 ? Prisma.sql`(${Prisma.join(ways, ' OR ')})` : (ways[0] ?? Prisma.sql`FALSE`);
}

/**
 * The same, a condition each for words that stand there and for names that it is about: each is answered by one index. Of both in one
 * condition the rows are opened to see which it was.
 */
export function waysToMatch(query: Understood, locale: Locale): Prisma.Sql[] {
	const also = [
		...excludesStopWords(query, locale),
		...query.phrases.map(
			(phrase) => Prisma.sql`e.exact @@ plainto_tsquery('pg_catalog.simple', published.fold(${phrase}))`,
		),
		...(query.where === 'answers' ? [Prisma.sql`e.answers IS NOT NULL`] : []),
	];
	const ways = query.words.length > 0 ? holdsWords(query, locale) : [excludesStems(query, locale)];
	return ways.map((way) =>
		Prisma.join([Prisma.sql`e.locale = ${Prisma.raw(`'${locale}'`)}`, ...way, ...also], ' AND '),
	);
}

function holdsWords(query: Understood, locale: Locale): Prisma.Sql[][] {
	const asked = wordsQuery(query, locale);
	if (query.where) return [[Prisma.sql`${vectorOf(query)} @@ ${asked}`]];
	const named = query.names.map(({ rest, facets }) => {
		const about = Prisma.sql`e.facets && ${facets}::text[]`;
		return rest
			? [about, Prisma.sql`e.vector @@ ${wordsQuery({ ...query, words: [rest], names: [] }, locale)}`]
			: [about, ...excludesStems(query, locale)];
	});
	return [[Prisma.sql`e.vector @@ ${asked}`], ...named];
}

/** SQL that is true of rows of `published.search_entry e` without the words that are excluded. */
export function excludes(query: Understood, locale: Locale): Prisma.Sql[] {
	return [...excludesStems(query, locale), ...excludesStopWords(query, locale)];
}

/** Words that a text does not hold may be all that is asked of it: `IS TRUE` keeps them from an index that would be read whole. */
function excludesStems(query: Understood, locale: Locale): Prisma.Sql[] {
	return withoutStems(query, locale).map((stems) => Prisma.sql`(NOT e.vector @@ ${stems}::tsquery) IS TRUE`);
}

/** What stemmers pass over, such as `again`, only the words as they stand know. */
function excludesStopWords({ excluded, stems }: Understood, locale: Locale): Prisma.Sql[] {
	return excluded
		.filter((word) => !stems(locale, 'plain', word))
		.map((word) => Prisma.sql`(NOT e.exact @@ plainto_tsquery('pg_catalog.simple', published.fold(${word}))) IS TRUE`);
}

function withoutStems({ excluded, stems }: Understood, locale: Locale): string[] {
	return excluded
		.filter((word) => stems(locale, 'plain', word))
		.map((word) => anyOf([stems(locale, 'plain', word), stems(locale, 'folded', word)]));
}

function vectorOf({ where }: Query): Prisma.Sql {
	if (where === 'titles') return Prisma.sql`published.title_vector(e.locale, e.title)`;
	return where === 'answers' ? Prisma.sql`e.answers` : Prisma.sql`e.vector`;
}

/** Whether rows that may match have to be opened to know. */
export function isExact(query: Query): boolean {
	return query.phrases.length > 0 || query.excludedPhrases.length > 0;
}

/** SQL that is true of rows of `published.search_entry e` in which the phrases stand exactly so, apart from case and accents. */
export function saysPhrases({ phrases, excludedPhrases }: Query): Prisma.Sql {
	return Prisma.join(
		[...phrases.map(says), ...excludedPhrases.map((phrase) => Prisma.sql`NOT ${says(phrase)}`), Prisma.sql`TRUE`],
		' AND ',
	);
}

/** A tsvector knows no place after the 16,383rd word, and of a word 256 places: long texts are read themselves. */
export function says(phrase: string): Prisma.Sql {
	return Prisma.sql`(CASE WHEN pg_column_size(e.exact) < 24000
		THEN e.exact @@ phraseto_tsquery('pg_catalog.simple', published.fold(${phrase}))
		ELSE position(lower(published.fold(${phrase})) IN lower(published.fold(concat_ws(E'\\n', e.title, e.lead, e.body)))) > 0 END)`;
}
