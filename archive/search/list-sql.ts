import { type Locale, locales } from '@/i18n/locales';
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
	/** All that match; with a query more than `countedAtMost` when there are more. */
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

/** Of a common word's language so many rows are looked at in the list's order, before all of its matches are sorted. */
const lookedAt = 2000;

/**
 * A list of what a query finds: a row a statement, in the language `shown` if that matches, else in one that does. In each
 * language some matches are taken from the full-text index. Where those are all, they are sorted. Where there are more, the
 * word is common: a page of it is looked for among the next rows in the list's order, which nearly always holds one. A
 * word that is common in other times only is not found so: then all its matches are sorted.
 */
export function foundList(query: Query, shown: Locale, filters: Filters, page: Page): ListSql {
	const languages = filters.language ? [filters.language] : locales;
	const searches = languages.map((locale) => searchIn(locale, query, filters, page));
	const onPage = searches.map((search) => search.onPage);
	const refs = searches.map(({ some }) => Prisma.sql`SELECT ref FROM ${some}`);
	const order = direction(page.backwards);
	return {
		tables: Prisma.sql`${Prisma.join(searches.map((search) => search.tables))}, page AS MATERIALIZED (
			SELECT DISTINCT ON (m.sorted_at, m.ref) m.statement_id, m.sorted_at, m.ref, m.locale AS hit
			FROM (${Prisma.join(onPage, ' UNION ALL ')}) m
			ORDER BY m.sorted_at ${order}, m.ref ${order}, (m.locale = ${shown}) DESC, m.locale LIMIT ${page.limit})`,
		count: Prisma.sql`SELECT count(*)::int FROM (${Prisma.join(refs, ' UNION ')}) found`,
	};
}

/** The search in one language: `some` holds at most `countedAtMost` + 1 of its matches, `onPage` all that may be on the page. */
function searchIn(locale: Locale, query: Query, filters: Filters, page: Page) {
	const [some, near] = [Prisma.raw(`some_${locale}`), Prisma.raw(`near_${locale}`)];
	const columns = Prisma.sql`e.statement_id, e.sorted_at, e.ref, e.locale`;
	const matching = Prisma.sql`SELECT ${columns} FROM published.search_entry e WHERE ${matches(query, locale)} ${facets(filters)}`;
	const next = Prisma.sql`SELECT ${columns}, e.vector, e.exact FROM published.search_entry e
		WHERE e.locale = ${Prisma.raw(`'${locale}'`)} ${conditions(filters)} ${beyond(page)} ${ordered(page)} LIMIT ${lookedAt}`;
	const isCommon = Prisma.sql`(SELECT count(*) FROM ${some}) > ${countedAtMost}`;
	const isNear = Prisma.sql`(SELECT count(*) FROM ${near}) = ${page.limit}`;
	return {
		some,
		tables: Prisma.sql`${some} AS MATERIALIZED (${matching} LIMIT ${countedAtMost + 1}),
			${near} AS MATERIALIZED (
				SELECT ${columns} FROM (${next}) e WHERE ${isCommon} AND ${matches(query, locale)} ${ordered(page)} LIMIT ${page.limit})`,
		onPage: Prisma.sql`SELECT * FROM ${some} e WHERE NOT ${isCommon} ${beyond(page)}
			UNION ALL SELECT * FROM ${near} WHERE ${isNear}
			UNION ALL (SELECT * FROM (${matching} ${beyond(page)} AND ${isCommon} AND NOT ${isNear} OFFSET 0) e
				${ordered(page)} LIMIT ${page.limit})`,
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

/** The same as the full-text indexes hold it beside the words. */
function facets({ kind, year, speaker }: Filters): Prisma.Sql {
	const asked = [...(kind ? [`kind:${kind}`] : []), ...(year ? [`year:${year}`] : []), ...(speaker ? [speaker] : [])];
	return asked.length > 0 ? Prisma.sql`AND e.facets @> ${asked}` : Prisma.empty;
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
