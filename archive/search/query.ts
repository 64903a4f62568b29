import { type Locale, localeFacts } from '@/i18n/locales';
import { Prisma } from '@/prisma/generated/client';

/** What a reader typed, taken apart: loose words (with `-word` exclusions), exact phrases, excluded phrases. */
export interface Query {
	words: string;
	phrases: string[];
	excludedPhrases: string[];
}

/** Takes a search box's text apart. Never fails: an unclosed quotation mark is a plain character. Null when nothing is asked. */
export function parseQuery(typed: string): Query | null {
	const phrases: string[] = [];
	const excludedPhrases: string[] = [];
	const words = typed
		.normalize('NFC')
		.replaceAll('\u0000', ' ')
		.toWellFormed()
		.slice(0, 400)
		.replace(/(^|\s)(-?)["“”„«»]([^"“”„«»]+)["“”„«»]/g, (_, before: string, minus: string, phrase: string) => {
			(minus ? excludedPhrases : phrases).push(phrase.trim());
			return before;
		})
		.replace(/["“”„«»]/g, ' ')
		.trim();
	return words || phrases.length > 0 || excludedPhrases.length > 0 ? { words, phrases, excludedPhrases } : null;
}

/** The stemmed query of one language: the words as typed or without accents. Null when only phrases are asked for. */
export function wordsQuery(query: Query, locale: Locale): Prisma.Sql {
	const config = Prisma.raw(`'pg_catalog.${localeFacts[locale].searchConfig}'`);
	return Prisma.sql`(websearch_to_tsquery(${config}, ${query.words}) || websearch_to_tsquery(${config}, published.fold(${query.words})))`;
}

/**
 * SQL that is true of rows of `published.search_entry e` that match in one language, with its own stemmer and its own
 * indexes; phrases must stand exactly so, apart from case and accents.
 */
export function matches(query: Query, locale: Locale): Prisma.Sql {
	const words = Prisma.sql`e.vector @@ ${wordsQuery(query, locale)}`;
	const conditions = [
		Prisma.sql`e.locale = ${Prisma.raw(`'${locale}'`)}`,
		...(query.words ? [mayMatchAnything(query) ? Prisma.sql`(${words}) IS TRUE` : words] : []),
		...query.phrases.map(
			(phrase) => Prisma.sql`e.exact @@ phraseto_tsquery('pg_catalog.simple', published.fold(${phrase}))`,
		),
		...query.excludedPhrases.map(
			(phrase) => Prisma.sql`NOT e.exact @@ phraseto_tsquery('pg_catalog.simple', published.fold(${phrase}))`,
		),
	];
	return Prisma.join(conditions, ' AND ');
}

/**
 * Whether words that a text does not hold may be all that is asked of it. An index would be read from one end to the other for
 * them; `IS TRUE` keeps them from it.
 */
function mayMatchAnything({ words }: Query): boolean {
	const asked = words.toLowerCase().split(/\s+/);
	const excludes = asked.some((word) => word.startsWith('-'));
	return excludes && (asked.includes('or') || asked.every((word) => word.startsWith('-')));
}

/** SQL for the tsquery whose words a snippet of `published.search_entry e` highlights. */
export function headlineQuery(query: Query): Prisma.Sql {
	const config = Prisma.sql`published.search_config(e.locale)`;
	const parts = [
		...(query.words
			? [
					Prisma.sql`websearch_to_tsquery(${config}, ${query.words})`,
					Prisma.sql`websearch_to_tsquery(${config}, published.fold(${query.words}))`,
				]
			: []),
		...query.phrases.map((phrase) => Prisma.sql`phraseto_tsquery(${config}, ${phrase})`),
	];
	return parts.length > 0 ? Prisma.join(parts, ' || ') : Prisma.sql`''::tsquery`;
}
