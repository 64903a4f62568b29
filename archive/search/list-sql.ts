import type { Locale } from '@/i18n/locales';
import { Prisma } from '@/prisma/generated/client';
import type { Kind } from '../statements/statement';
import type { Cursor } from './cursor';
import { matches, type Query } from './query';

/** What narrows a list. */
export interface Filters {
	kind?: Kind;
	year?: number;
	language?: Locale;
	/** A person's ref. */
	speaker?: string;
}

/** Results of a search are counted up to this many: counting all that a common word finds takes longer than finding them. */
export const countedAtMost = 1000;

/** The rows of one page and one more, as `page (statement_id, sorted_at, ref, hit)`; `hit` is the language that matched. */
interface ListSql {
	/** Common table expressions, `page` the last of them. */
	tables: Prisma.Sql;
	/** All that match, at most `countedAtMost` + 1 when there is a query. */
	count: Prisma.Sql;
}

interface Page {
	cursor: Cursor | null;
	/** The rows before the cursor, not those that follow it. */
	backwards: boolean;
	limit: number;
}

/**
 * A list without a query. Rows of statements, or of one language's versions, which repeat what lists filter by: either way
 * an index holds them in the list's order.
 */
export function plainList(filters: Filters, page: Page): ListSql {
	const { language } = filters;
	const source = language
		? Prisma.sql`SELECT e.statement_id, e.sorted_at, e.ref, e.locale AS hit FROM published.search_entry e WHERE e.locale = ${language}`
		: Prisma.sql`SELECT e.statement_id, e.sorted_at, e.ref, NULL::text AS hit FROM published.statement_entry e WHERE TRUE`;
	const where = conditions(filters);
	return {
		tables: Prisma.sql`page AS MATERIALIZED (${source} ${where} ${beyond(page)} ${ordered(page)} LIMIT ${page.limit})`,
		count: countOf(filters, Prisma.sql`${source} ${where}`),
	};
}

/**
 * A list of what a query finds: a row a statement, in the language `shown` if that matches, else in one that does. What was
 * found for the count is the first page; only later pages ask again, from their cursor on.
 */
export function foundList(query: Query, shown: Locale, filters: Filters, page: Page): ListSql {
	const found = ({ cursor, backwards, limit }: Page) => Prisma.sql`
		SELECT DISTINCT ON (m.sorted_at, m.ref) m.statement_id, m.sorted_at, m.ref, m.locale AS hit
		FROM (${matches(query, Prisma.sql`${conditions(filters)} ${beyond({ cursor, backwards, limit })}`, filters.language)}) m
		ORDER BY m.sorted_at ${direction(backwards)}, m.ref ${direction(backwards)}, (m.locale = ${shown}) DESC, m.locale
		LIMIT ${limit}`;
	const counted = found({ cursor: null, backwards: false, limit: countedAtMost + 1 });
	const rows = page.cursor
		? found(page)
		: Prisma.sql`SELECT * FROM hits ORDER BY sorted_at DESC, ref DESC LIMIT ${page.limit}`;
	return {
		tables: Prisma.sql`hits AS MATERIALIZED (${counted}), page AS MATERIALIZED (${rows})`,
		count: Prisma.sql`SELECT count(*)::int FROM hits`,
	};
}

function conditions({ kind, year, speaker }: Filters): Prisma.Sql {
	const asked = [
		...(kind ? [Prisma.sql`AND e.kind = ${kind}`] : []),
		...(year ? [Prisma.sql`AND e.year = ${year}`] : []),
		...(speaker ? [Prisma.sql`AND e.speakers @> ARRAY[${speaker}]`] : []),
	];
	return asked.length > 0 ? Prisma.join(asked, ' ') : Prisma.empty;
}

function beyond({ cursor, backwards }: Page): Prisma.Sql {
	if (!cursor) return Prisma.empty;
	return Prisma.sql`AND (e.sorted_at, e.ref) ${Prisma.raw(backwards ? '>' : '<')} (${cursor.at}, ${cursor.ref})`;
}

function ordered({ backwards }: Page): Prisma.Sql {
	return Prisma.sql`ORDER BY e.sorted_at ${direction(backwards)}, e.ref ${direction(backwards)}`;
}

function direction(backwards: boolean): Prisma.Sql {
	return Prisma.raw(backwards ? 'ASC' : 'DESC');
}

/** Kept tallies answer all but a speaker together with a kind or a year: those are few enough to count. */
function countOf({ kind, year, speaker, language }: Filters, rows: Prisma.Sql): Prisma.Sql {
	if (speaker && (kind || year)) return Prisma.sql`SELECT count(*)::int FROM (${rows}) counted`;
	if (speaker) {
		return Prisma.sql`SELECT coalesce(sum(count), 0)::int FROM published.speaker_tally
			WHERE locale = ${language ?? ''} AND speaker = ${speaker}`;
	}
	return Prisma.sql`SELECT coalesce(sum(count), 0)::int FROM published.tally WHERE locale = ${language ?? ''}
		${kind ? Prisma.sql`AND kind = ${kind}` : Prisma.empty} ${year ? Prisma.sql`AND year = ${year}` : Prisma.empty}`;
}
