import { Prisma } from '@/prisma/generated/client';
import { excludesElsewhere } from './excluded-words';
import { also, endOf, type Filters, facetsOf, namedFacets, spokenConditions, statementConditions } from './filters';
import type { Understood } from './matches';
import { beyond, countedAtMost, type ListSql, ordered, type Page } from './page-sql';

/** A list that no words are looked for: read in its order from the rows of what narrows it most. */
export function plainList(filters: Filters, page: Page): ListSql {
	const source = sourceOf(filters);
	const tallied = talliedCount(filters);
	return {
		tables: Prisma.sql`page AS MATERIALIZED (${source} ${beyond(page)} ${ordered(page)} LIMIT ${page.limit})`,
		isTallied: tallied !== null,
		count: tallied ?? Prisma.sql`SELECT count(*)::int FROM (${source} LIMIT ${countedAtMost + 1}) counted`,
	};
}

/** The same without the statements that have what is excluded. */
export function restList(query: Understood, filters: Filters, page: Page): ListSql {
	const source = Prisma.sql`${sourceOf(filters)} ${also(excludesElsewhere(query))}`;
	return {
		tables: Prisma.sql`rest AS MATERIALIZED (${source} LIMIT ${countedAtMost + 1}),
			page AS MATERIALIZED (${source} ${beyond(page)} ${ordered(page)} LIMIT ${page.limit})`,
		count: Prisma.sql`SELECT count(*)::int FROM rest`,
		found: Prisma.sql`SELECT statement_id FROM rest`,
	};
}

function sourceOf(filters: Filters): Prisma.Sql {
	const [facet] = namedFacets(filters);
	const { language, kind, year } = filters;
	const hit = language ? Prisma.sql`${language}::text AS hit` : Prisma.sql`NULL::text AS hit`;
	const columns = Prisma.sql`e.statement_id, e.sorted_at, e.ref, ${hit}, NULL::int AS score`;
	const ofKind = [
		...(kind ? [Prisma.sql`e.kind = ${kind}`] : []),
		...(year ? [Prisma.sql`e.year = ${year}`] : []),
		...spokenConditions('e', filters),
	];
	const versionConditions = filters.asOf ? [Prisma.sql`e.first_published_at < ${endOf(filters.asOf)}`] : [];
	const onStatement = (conditions: Prisma.Sql[]) =>
		conditions.length > 0
			? Prisma.sql`CROSS JOIN LATERAL (SELECT FROM published.statement_entry s
				WHERE s.statement_id = e.statement_id ${also(conditions)} OFFSET 0) s`
			: Prisma.empty;
	if (facet) {
		const rest = facetsOf(filters).filter((one) => one !== facet);
		return Prisma.sql`SELECT ${columns} FROM published.facet_entry e
			${onStatement([...(rest.length > 0 ? [Prisma.sql`s.facets @> ${rest}`] : []), ...statementConditions(filters)])}
			WHERE e.facet = ${facet}`;
	}
	// These rows have their day themselves.
	const { from: _, to: __, ...others } = filters;
	if (language) {
		return Prisma.sql`SELECT ${columns} FROM published.search_entry e
			${onStatement(statementConditions(others, { withLanguage: false }))}
			WHERE e.locale = ${language} ${also([...ofKind, ...versionConditions])}`;
	}
	return Prisma.sql`SELECT ${columns} FROM published.statement_entry e ${onStatement(statementConditions(others))}
		WHERE TRUE ${also(ofKind)}`;
}

/** Kept tallies know how many there are of a kind and year or of one other facet, in all languages or in one; null of more. */
function talliedCount(filters: Filters): Prisma.Sql | null {
	const { kind, year, language } = filters;
	const [facet, ...others] = namedFacets(filters);
	if (others.length > 0 || (facet && (kind || year))) return null;
	if (statementConditions(filters, { withLanguage: false }).length > 0) return null;
	if (facet) {
		return Prisma.sql`SELECT coalesce(sum(count), 0)::int FROM published.facet_tally
			WHERE locale = ${language ?? ''} AND facet = ${facet}`;
	}
	return Prisma.sql`SELECT coalesce(sum(count), 0)::int FROM published.tally WHERE locale = ${language ?? ''}
		${kind ? Prisma.sql`AND kind = ${kind}` : Prisma.empty} ${year ? Prisma.sql`AND year = ${year}` : Prisma.empty}`;
}
