import { type Locale, locales } from '@/i18n/locales';
import { Prisma } from '@/prisma/generated/client';
import { type Bands, bandsOf, finerBandsOf, newestOf } from './bands';
import { excludes, excludesElsewhere } from './excluded-words';
import { also, entryConditions, type Filters } from './filters';
import { isExact, mayMatch, saysPhrases, type Understood, waysToMatch, wordsQuery } from './matches';
import { countedAtMost } from './page-sql';
import { says } from './says-phrase';
import { holdsStopWords } from './stem-words';

/** Rows that are opened in one language to see whether a phrase stands in them. */
export const openedAtMost = 600;
/** Likewise for words without quotation marks that may stand together: it only decides about the order. */
const openedForOrder = 100;
/** Titles with the words: ten pages of them. */
const titlesAtMost = 200;
/** Once a language alone has more matches than are counted, so many of another will do, the newest. */
const sampled = 100;

/** What makes a result stand before others, whatever its weight. Of a language all is in six bits of one number. */
export const levels = { typed: 16, named: 8, phrased: 4, titled: 2 };
export const marks = { found: 1, original: 16, bits: 6 };
/** In the order of their bits: of equals that are neither the reader's language nor the original the last is best. */
export const languages = [...locales].sort().reverse();

/** A number that is the same in every question: of a parameter the database could not tell the type. */
export const number = (value: number) => Prisma.raw(String(value));

/** Rows (statement_id, ref, sorted_at, marks) that a list by relevance is made of, and the tables that some of them stand in. */
interface Parts {
	tables: Prisma.Sql[];
	rows: Prisma.Sql[];
}

/** In each language a bounded number of matches is taken from the indexes, so that a common word costs no more than others. */
export function rankedParts(query: Understood, shown: Locale, filters: Filters): Parts {
	const narrowed = also(entryConditions(filters));
	const parts: Parts = { tables: [], rows: query.typed && !query.where ? [titlesOf(query, narrowed)] : [] };
	const isRare = (locale: Locale) => !query.commonIn.includes(locale);
	for (const locale of locales.filter(isRare)) parts.rows.push(...partsIn(locale, query, narrowed, []));
	if (!isExact(query) && query.words.length > 0) return commonParts(query, shown, filters, parts);
	const bands = bandsOf(query.years, filters);
	for (const locale of query.commonIn) parts.rows.push(...partsIn(locale, query, narrowed, bands));
	return parts;
}

/** Adds the languages in which the words are common. In the reader's as many are read as are counted, whatever others have. */
function commonParts(query: Understood, shown: Locale, filters: Filters, parts: Parts): Parts {
	const narrowed = also(entryConditions(filters));
	const [bands, finer] = [bandsOf(query.years, filters), finerBandsOf(query.years, filters)];
	let isEnough: Prisma.Sql | null = null;
	for (const locale of query.commonIn) {
		const [words, ...named] = waysToMatch(query, locale).map((way) => Prisma.sql`${way} ${narrowed}`);
		if (!words) continue;
		const table = Prisma.raw(`words_${locale}`);
		const found = newestOf(
			isEnough ? finer : bands,
			columns(0, locale),
			words,
			isEnough ? someOr(Prisma.sql`(${isEnough} AND ${Prisma.raw(`'${locale}'`)} <> ${shown})`) : countedAtMost + 1,
		);
		const isMany: Prisma.Sql = Prisma.sql`(SELECT count(*) FROM ${table}) > ${countedAtMost}`;
		isEnough = isEnough ? Prisma.sql`(${isEnough} OR ${isMany})` : isMany;
		const rest = someOr(isEnough);
		parts.tables.push(Prisma.sql`${table} AS MATERIALIZED (${found})`);
		parts.rows.push(
			Prisma.sql`SELECT * FROM ${table}`,
			...named.map((way) => some(finer, columns(0, locale), way, rest)),
			...nearParts(locale, query, narrowed, bands, finer),
		);
	}
	return parts;
}

function someOr(isEnough: Prisma.Sql): Prisma.Sql {
	return Prisma.sql`(CASE WHEN ${isEnough} THEN ${number(sampled)} ELSE ${number(countedAtMost + 1)} END)`;
}

/** The rows of one language. */
function partsIn(locale: Locale, query: Understood, narrowed: Prisma.Sql, bands: Bands): Prisma.Sql[] {
	if (isExact(query)) {
		const matching = Prisma.sql`${mayMatch(query, locale)} ${narrowed}`;
		return [opened(bands, columns(0, locale), matching, saysPhrases(query), openedAtMost)];
	}
	const found = waysToMatch(query, locale).map((way) =>
		some([], columns(0, locale), Prisma.sql`${way} ${narrowed}`, countedAtMost + 1),
	);
	return [...found, ...nearParts(locale, query, narrowed, bands, bands)];
}

/**
 * Those in whose title the words stand. And those in which they stand together, where some of them are stop words: few of the texts
 * that hold the others hold these. Of other words the best are looked at in the list.
 */
function nearParts(locale: Locale, query: Understood, narrowed: Prisma.Sql, bands: Bands, finer: Bands): Prisma.Sql[] {
	const [words, ...alternatives] = query.words;
	if (!words || alternatives.length > 0 || query.where) return [];
	const language = Prisma.sql`e.locale = ${Prisma.raw(`'${locale}'`)}`;
	const without = also([...excludes(query, locale), ...excludesElsewhere(query, locale)]);
	const inTitle = Prisma.sql`${language} AND published.title_vector(e.locale, e.title) @@ ${wordsQuery(query, locale)} ${without} ${narrowed}`;
	const titled = some(finer, columns(levels.titled, locale), inTitle, titlesAtMost);
	if (!/\s/.test(words) || !holdsStopWords(query.stems, locale, words)) return [titled];
	const together = Prisma.sql`${language} AND e.exact @@ plainto_tsquery('pg_catalog.simple', published.fold(${words})) ${without} ${narrowed}`;
	return [titled, opened(bands, columns(levels.phrased, locale), together, says(words), openedForOrder)];
}

function some(bands: Bands, columns: Prisma.Sql, matching: Prisma.Sql, atMost: number | Prisma.Sql): Prisma.Sql {
	return Prisma.sql`(${newestOf(bands, columns, matching, atMost)})`;
}

const opening = Prisma.raw(
	'e.statement_id, e.ref, e.sorted_at, e.role, e.exact, e.answers_exact, e.title, e.lead, e.body',
);

function opened(bands: Bands, columns: Prisma.Sql, matching: Prisma.Sql, says: Prisma.Sql, atMost: number): Prisma.Sql {
	return Prisma.sql`(SELECT ${columns} FROM (${newestOf(bands, opening, matching, atMost)}) e WHERE ${says})`;
}

/** Those whose title, in any language, is what was typed. */
function titlesOf(query: Understood, narrowed: Prisma.Sql): Prisma.Sql {
	const shift = languages.map((locale, at) => `WHEN '${locale}' THEN ${at * marks.bits}`).join(' ');
	return Prisma.sql`(SELECT ${columnsWith(levels.named, `CASE e.locale ${shift} END`)} FROM published.search_entry e
		WHERE published.title_key(e.title) = published.title_key(${query.typed}) ${also(excludesElsewhere(query))} ${narrowed} LIMIT ${titlesAtMost})`;
}

/** The columns of one language's rows. What is always the same is written out: it stands in a question some forty times. */
function columns(level: number, locale: Locale): Prisma.Sql {
	return columnsWith(level, String(languages.indexOf(locale) * marks.bits));
}

function columnsWith(level: number, shift: string): Prisma.Sql {
	const its = `${level | marks.found} + (e.role = 'original')::int * ${marks.original}`;
	return Prisma.raw(`e.statement_id, e.ref, e.sorted_at, (${its}) << ${shift} AS marks`);
}
