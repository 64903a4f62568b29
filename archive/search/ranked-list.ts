import { type Locale, locales } from '@/i18n/locales';
import { Prisma } from '@/prisma/generated/client';
import type { Filters } from './filters';
import { type Understood, wordsQuery } from './matches';
import { beyond, type ListSql, ordered, type Page } from './page-sql';
import { languages, levels, marks, number, rankedParts } from './ranked-parts';
import { says } from './says-phrase';
import { holdsStopWords } from './stem-words';
import { saysAsTyped } from './typed-spelling';

/** So many of the best are weighed by how often and how near to each other their words stand. */
const weighed = 200;

/**
 * A list of what a query finds, a row a statement, best first: which has the words as typed, whose title it is, where its words stand in this order, in whose
 * title they stand, where they stand often and close together; then the newest. `hit` is the language in which it is best, the
 * reader's of equals.
 */
export function rankedList(query: Understood, shown: Locale, filters: Filters, page: Page): ListSql {
	const parts = rankedParts(query, shown, filters);
	const best = Prisma.sql`ORDER BY level DESC, sorted_at DESC, ref DESC`;
	return {
		tables: Prisma.sql`
		${Prisma.join([...parts.tables, Prisma.sql`parts AS MATERIALIZED (${Prisma.join(parts.rows, ' UNION ALL ')})`])},
		hits AS MATERIALIZED (
			SELECT statement_id, ref, sorted_at, best / 64 AS level, (${languages}::text[])[best % 8] AS hit
			FROM (SELECT statement_id, ref, sorted_at, ${bestOf(shown)} AS best
				FROM (SELECT statement_id, ref, sorted_at, bit_or(marks) AS marks FROM parts GROUP BY statement_id, ref, sorted_at) p) h),
		weighed AS (
			SELECT h.*, floor(${weight(query)} * 999999)::int AS weight, ${together(query)} + ${spelled(query)} AS better
			FROM (SELECT * FROM hits ${best} LIMIT ${weighed}) h
				JOIN published.search_entry e ON e.statement_id = h.statement_id AND e.locale = h.hit),
		ranked AS (
			SELECT statement_id, ref, sorted_at, hit, (level + better) * 1000000 + weight AS score FROM weighed
			UNION ALL (SELECT statement_id, ref, sorted_at, hit, level * 1000000 FROM hits ${best} OFFSET ${weighed})),
		page AS MATERIALIZED (
			SELECT e.statement_id, e.sorted_at, e.ref, e.hit, e.score FROM ranked e WHERE TRUE ${beyond(page)} ${ordered(page)} LIMIT ${page.limit})`,
		count: Prisma.sql`SELECT count(*)::int FROM hits`,
		found: Prisma.sql`SELECT statement_id FROM hits`,
	};
}

/** SQL for the best language's level, then whether it is the reader's, the original, and the first by the alphabet, in one number. */
function bestOf(shown: Locale): Prisma.Sql {
	const { named, phrased, titled } = levels;
	const each = languages.map((locale, at) => {
		const its = Prisma.sql`(marks >> ${number(at * marks.bits)})`;
		const level = Prisma.sql`(${its} & ${number(named | phrased | titled)}) * 64`;
		return Prisma.sql`CASE WHEN ${its} & ${number(marks.found)} > 0 THEN ${level}
			+ (${Prisma.raw(`'${locale}'`)} = ${shown})::int * 32 + (${its} & ${number(marks.original)}) + ${number(at + 1)} END`;
	});
	return Prisma.sql`greatest(${Prisma.join(each)})`;
}

/** The level of those in which the words stand together in this order, where no index was asked for them. */
function together({ words: [words = '', ...alternatives], where, stems }: Understood): Prisma.Sql {
	const unasked = locales.filter((locale) => !holdsStopWords(stems, locale, words));
	if (!/\s/.test(words) || alternatives.length > 0 || where || unasked.length === 0) return number(0);
	return Prisma.sql`CASE WHEN h.hit = ANY (${unasked}::text[]) AND ${says(words)} THEN ${number(levels.phrased)} ELSE 0 END`;
}

/** The level of those that have the words as they were typed, before those that have them without accents or with others. */
function spelled(query: Understood): Prisma.Sql {
	const isAsTyped = saysAsTyped(query);
	return isAsTyped ? Prisma.sql`CASE WHEN ${isAsTyped} THEN ${number(levels.typed)} ELSE 0 END` : number(0);
}

/** From 0 to 1, without 1: by the words' number and nearness and by where they stand, less in longer texts. */
function weight(query: Understood): Prisma.Sql {
	const cases = locales.map((locale) => Prisma.sql`WHEN ${locale} THEN ${wordsQuery(query, locale)}`);
	return Prisma.sql`ts_rank_cd(e.vector, CASE e.locale ${Prisma.join(cases, ' ')} END, 33)`;
}
