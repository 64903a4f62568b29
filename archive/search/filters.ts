import type { Locale } from '@/i18n/locales';
import { Prisma } from '@/prisma/generated/client';
import type { Kind } from '../statements/statement';

/** What narrows a list or a search. */
export interface Filters {
	kind?: Kind;
	year?: number;
	/** Only what can be read in this language. */
	language?: Locale;
	/** Only what cannot be read in this language. */
	missing?: Locale;
	/** Refs. */
	speaker?: string;
	topic?: string;
	place?: string;
	event?: string;
	/** First and last day (YYYY-MM-DD) on which it was given, where it was given. */
	from?: string;
	to?: string;
	/** First and last day on which it appeared in its first language, in UTC. */
	publishedFrom?: string;
	publishedTo?: string;
	/** A day (YYYY-MM-DD, in UTC): only what could be read at its end, in the editions of then. */
	asOf?: string;
}

/** The nouns whose refs narrow lists, the one with the fewest statements first. */
export const facetNouns = ['event', 'speaker', 'place', 'topic'] as const;
export type FacetNoun = (typeof facetNouns)[number];

/** The filters that stand in the column `facets`, as it writes them. */
export function facetsOf(filters: Filters): string[] {
	const { kind, year } = filters;
	return [...namedFacets(filters), ...(year ? [`year:${year}`] : []), ...(kind ? [`kind:${kind}`] : [])];
}

/** Those of them that a list can be read by in its order (`published.facet_entry`). */
export function namedFacets(filters: Filters): string[] {
	return facetNouns.flatMap((noun) => (filters[noun] ? [`${noun}:${filters[noun]}`] : []));
}

/** SQL that is true of rows of `published.statement_entry s` whose days and languages are asked for. */
export function statementConditions(filters: Filters, { withLanguage = true } = {}): Prisma.Sql[] {
	const { language, missing, publishedFrom, publishedTo, asOf } = filters;
	return [
		...spokenConditions('s', filters),
		...(publishedFrom ? [Prisma.sql`s.published_at >= ${publishedFrom}::date::timestamp AT TIME ZONE 'UTC'`] : []),
		...(publishedTo ? [Prisma.sql`s.published_at < (${publishedTo}::date + 1)::timestamp AT TIME ZONE 'UTC'`] : []),
		...(asOf ? [Prisma.sql`s.published_at < ${endOf(asOf)}`] : []),
		...(withLanguage && language ? [Prisma.sql`s.languages @> ARRAY[${language}]`] : []),
		...(missing ? [Prisma.sql`NOT s.languages @> ARRAY[${missing}]`] : []),
	];
}

/** SQL that is true of rows of `published.search_entry e` of statements that are asked for; full-text indexes hold the facets too. */
export function entryConditions(filters: Filters): Prisma.Sql[] {
	const facets = facetsOf(filters);
	const { from: _, to: __, asOf, ...others } = filters;
	const onStatement = statementConditions(others);
	return [
		...(facets.length > 0 ? [Prisma.sql`e.facets @> ${facets}`] : []),
		...spokenConditions('e', filters),
		...(asOf ? [Prisma.sql`e.first_published_at < ${endOf(asOf)}`] : []),
		...(onStatement.length > 0
			? [
					Prisma.sql`EXISTS (SELECT FROM published.statement_entry s
						WHERE s.statement_id = e.statement_id ${also(onStatement)} OFFSET 0)`,
				]
			: []),
	];
}

/** The same for the days of any entry. The list's order is by instant: no clock is further than a day from UTC. */
export function spokenConditions(of: string, { from, to }: Filters): Prisma.Sql[] {
	const [on, at] = [Prisma.raw(`${of}.spoken_on`), Prisma.raw(`${of}.sorted_at`)];
	return [
		...(from
			? [Prisma.sql`${on} >= ${from}::date AND ${at} >= (${from}::date - 1)::timestamp AT TIME ZONE 'UTC'`]
			: []),
		...(to ? [Prisma.sql`${on} <= ${to}::date AND ${at} < (${to}::date + 2)::timestamp AT TIME ZONE 'UTC'`] : []),
	];
}

/** SQL for the first instant after a day. */
export function endOf(day: string): Prisma.Sql {
	return Prisma.sql`(${day}::date + 1)::timestamp AT TIME ZONE 'UTC'`;
}

/** Conditions as what follows a `WHERE …`: each with its AND. */
export function also(conditions: readonly Prisma.Sql[]): Prisma.Sql {
	return conditions.length > 0 ? Prisma.sql`AND ${Prisma.join([...conditions], ' AND ')}` : Prisma.empty;
}
