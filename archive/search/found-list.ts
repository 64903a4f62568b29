import { type Locale, locales } from '@/i18n/locales';
import { Prisma } from '@/prisma/generated/client';
import { also, entryConditions, type Filters } from './filters';
import { isExact, mayMatch, saysPhrases, type Understood } from './matches';
import { beyond, countedAtMost, direction, type ListSql, ordered, type Page } from './page-sql';
import { openedAtMost } from './ranked-parts';

/** Of a common word's language so many rows are looked at in the list's order, before all of its matches are sorted. */
const lookedAt = 2000;

/**
 * A list of what a query finds: a row a statement, in the language `shown` if that matches, else in one that does. In each
 * language some matches are taken from the full-text index. Where those are all, they are sorted. Where there are more, the
 * word is common: a page of it is looked for among the next rows in the list's order, which nearly always holds one. A
 * word that is common in other times only is not found so: then all its matches are sorted.
 */
export function foundList(query: Understood, shown: Locale, filters: Filters, page: Page): ListSql {
	const searches = locales.map((locale) => searchIn(locale, query, filters, page));
	const onPage = searches.map((search) => search.onPage);
	const refs = searches.map(({ some }) => Prisma.sql`SELECT ref FROM ${some}`);
	const ids = searches.map(({ some }) => Prisma.sql`SELECT statement_id FROM ${some}`);
	const order = direction(page.backwards);
	return {
		tables: Prisma.sql`${Prisma.join(searches.map((search) => search.tables))}, page AS MATERIALIZED (
			SELECT DISTINCT ON (m.sorted_at, m.ref) m.statement_id, m.sorted_at, m.ref, m.locale AS hit, NULL::int AS score
			FROM (${Prisma.join(onPage, ' UNION ALL ')}) m
			ORDER BY m.sorted_at ${order}, m.ref ${order}, (m.locale = ${shown}) DESC, m.locale LIMIT ${page.limit})`,
		count: Prisma.sql`SELECT count(*)::int FROM (${Prisma.join(refs, ' UNION ')}) found`,
		found: Prisma.join(ids, ' UNION '),
	};
}

/** The search in one language: `some` holds at most `countedAtMost` + 1 of its matches, `onPage` all that may be on the page. */
function searchIn(locale: Locale, query: Understood, filters: Filters, page: Page) {
	const [some, near] = [Prisma.raw(`some_${locale}`), Prisma.raw(`near_${locale}`)];
	const narrowed = also(entryConditions(filters));
	const columns = Prisma.sql`e.statement_id, e.sorted_at, e.ref, e.locale`;
	const matching = Prisma.sql`SELECT ${columns} FROM published.search_entry e WHERE ${mayMatch(query, locale)} ${narrowed}`;
	if (isExact(query)) {
		return {
			some,
			tables: Prisma.sql`${some} AS MATERIALIZED (SELECT ${columns} FROM (
				SELECT ${columns}, e.exact, e.answers_exact, e.title, e.lead, e.body FROM published.search_entry e
				WHERE ${mayMatch(query, locale)} ${narrowed} LIMIT ${openedAtMost}) e WHERE ${saysPhrases(query)})`,
			onPage: Prisma.sql`SELECT * FROM ${some} e WHERE TRUE ${beyond(page)}`,
		};
	}
	const next = Prisma.sql`SELECT ${columns}, e.vector, e.exact, e.answers, e.title, e.facets FROM published.search_entry e
		WHERE e.locale = ${Prisma.raw(`'${locale}'`)} ${narrowed} ${beyond(page)} ${ordered(page)} LIMIT ${lookedAt}`;
	const isCommon = Prisma.sql`(SELECT count(*) FROM ${some}) > ${countedAtMost}`;
	const isNear = Prisma.sql`(SELECT count(*) FROM ${near}) = ${page.limit}`;
	return {
		some,
		tables: Prisma.sql`${some} AS MATERIALIZED (${matching} LIMIT ${countedAtMost + 1}),
			${near} AS MATERIALIZED (
				SELECT ${columns} FROM (${next}) e WHERE ${isCommon} AND ${mayMatch(query, locale)} ${ordered(page)} LIMIT ${page.limit})`,
		onPage: Prisma.sql`SELECT * FROM ${some} e WHERE NOT ${isCommon} ${beyond(page)}
			UNION ALL SELECT * FROM ${near} WHERE ${isNear}
			UNION ALL (SELECT * FROM (${matching} ${beyond(page)} AND ${isCommon} AND NOT ${isNear} OFFSET 0) e
				${ordered(page)} LIMIT ${page.limit})`,
	};
}
