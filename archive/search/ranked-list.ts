import { type Locale, locales } from '@/i18n/locales';
import { Prisma } from '@/prisma/generated/client';
import { type Bands, bandsOf, newestOf } from './bands';
import { also, entryConditions, type Filters } from './filters';
import { excludes, isExact, mayMatch, says, saysPhrases, type Understood, waysToMatch, wordsQuery } from './matches';
import { beyond, countedAtMost, type ListSql, ordered, type Page } from './page-sql';

/** Rows that are opened in one language to see whether a phrase stands in them. */
export const openedAtMost = 600;
/** Likewise for words without quotation marks that may stand together: it only decides about the order. */
const openedForOrder = 100;
const titlesAtMost = 500;
/** So many of the best are weighed by how often and how near to each other their words stand. */
const weighed = 200;

/** What makes a result stand before others, whatever its weight. */
const levels = { named: 8, phrased: 4, titled: 2, found: 0 };

/**
 * A list of what a query finds, a row a statement, best first: whose title it is, where its words stand in this order, in whose
 * title they stand, where they stand often and close together; then the newest. `hit` is the language in which it is best, the
 * reader's of equals. In each language a bounded number of matches is taken from the indexes, so that a common word costs no
 * more than others.
 */
export function rankedList(query: Understood, shown: Locale, filters: Filters, page: Page): ListSql {
	const narrowed = also(entryConditions(filters));
	const bands = bandsOf(query.years, filters);
	const parts = locales.flatMap((locale) =>
		partsIn(locale, query, narrowed, query.commonIn.includes(locale) ? bands : []),
	);
	if (query.typed && !query.where) parts.push(titlesOf(query, narrowed));
	// In one number: the level, then the reader's language, the original, and the first by the alphabet.
	const languages = [...locales].sort().reverse();

	return {
		tables: Prisma.sql`
		parts AS MATERIALIZED (${Prisma.join(parts, ' UNION ALL ')}),
		hits AS MATERIALIZED (
			SELECT statement_id, ref, sorted_at, best / 64 AS level, (${languages}::text[])[best % 8] AS hit
			FROM (SELECT statement_id, ref, sorted_at, max(level * 64 + preference) AS best
				FROM (SELECT statement_id, ref, sorted_at, bit_or(level) AS level,
						(locale = ${shown})::int * 32 + is_original::int * 16 + array_position(${languages}::text[], locale) AS preference
					FROM parts GROUP BY statement_id, ref, sorted_at, locale, is_original) p
				GROUP BY statement_id, ref, sorted_at) h),
		ranked AS (
			SELECT h.*, h.level * 1000000 + coalesce((SELECT floor(${weight(query)} * 999999)::int FROM published.search_entry e
				WHERE h.place <= ${weighed} AND e.statement_id = h.statement_id AND e.locale = h.hit), 0) AS score
			FROM (SELECT hits.*, row_number() OVER (ORDER BY level DESC, sorted_at DESC, ref DESC) AS place FROM hits) h),
		page AS MATERIALIZED (
			SELECT e.statement_id, e.sorted_at, e.ref, e.hit, e.score FROM ranked e WHERE TRUE ${beyond(page)} ${ordered(page)} LIMIT ${page.limit})`,
		count: Prisma.sql`SELECT count(*)::int FROM hits`,
		found: Prisma.sql`SELECT statement_id FROM hits`,
	};
}

/** Rows (statement_id, ref, sorted_at, locale, is_original, level) of one language. */
function partsIn(locale: Locale, query: Understood, narrowed: Prisma.Sql, bands: Bands): Prisma.Sql[] {
	const language = Prisma.sql`e.locale = ${Prisma.raw(`'${locale}'`)}`;
	const without = also(excludes(query, locale));
	if (isExact(query)) {
		return [
			opened(bands, Prisma.sql`${mayMatch(query, locale)} ${narrowed}`, saysPhrases(query), openedAtMost, levels.found),
		];
	}
	const found = waysToMatch(query, locale).map((way) =>
		some(query.words.length > 0 ? bands : [], Prisma.sql`${way} ${narrowed}`, countedAtMost + 1, levels.found),
	);
	const [words, ...alternatives] = query.words;
	if (!words || alternatives.length > 0 || query.where) return found;
	const inTitle = Prisma.sql`${language} AND published.title_vector(e.locale, e.title) @@ ${wordsQuery(query, locale)} ${without} ${narrowed}`;
	const titled = some(bands, inTitle, titlesAtMost, levels.titled);
	if (!/\s/.test(words)) return [...found, titled];
	const together = Prisma.sql`${language} AND e.exact @@ plainto_tsquery('pg_catalog.simple', published.fold(${words})) ${without} ${narrowed}`;
	return [...found, titled, opened(bands, together, says(words), openedForOrder, levels.phrased)];
}

function some(bands: Bands, matching: Prisma.Sql, atMost: number, level: number): Prisma.Sql {
	return Prisma.sql`(${newestOf(bands, columns(level), matching, atMost)})`;
}

function opened(bands: Bands, matching: Prisma.Sql, says: Prisma.Sql, atMost: number, level: number): Prisma.Sql {
	const read = Prisma.sql`e.statement_id, e.ref, e.sorted_at, e.locale, e.role, e.exact, e.title, e.lead, e.body`;
	return Prisma.sql`(SELECT ${columns(level)} FROM (${newestOf(bands, read, matching, atMost)}) e WHERE ${says})`;
}

/** Those whose title, in any language, is what was typed. */
function titlesOf({ typed }: Understood, narrowed: Prisma.Sql): Prisma.Sql {
	return Prisma.sql`(SELECT ${columns(levels.named)} FROM published.search_entry e
		WHERE published.title_key(e.title) = published.title_key(${typed}) ${narrowed} LIMIT ${titlesAtMost})`;
}

function columns(level: number): Prisma.Sql {
	return Prisma.sql`e.statement_id, e.ref, e.sorted_at, e.locale, e.role = 'original' AS is_original, ${Prisma.raw(String(level))} AS level`;
}

/** From 0 to 1, without 1: by the words' number and nearness and by where they stand, less in longer texts. */
function weight(query: Understood): Prisma.Sql {
	const cases = locales.map((locale) => Prisma.sql`WHEN ${locale} THEN ${wordsQuery(query, locale)}`);
	return Prisma.sql`ts_rank_cd(e.vector, CASE e.locale ${Prisma.join(cases, ' ')} END, 33)`;
}
