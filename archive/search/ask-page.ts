import type { Locale } from '@/i18n/locales';
import { askPrepared } from '@/platform/db';
import { Prisma } from '@/prisma/generated/client';
import type { FactsRow, NamesRow, VersionRow } from '../statements/published-shape';
import { namesJson, versionsJson } from '../statements/published-sql';
import type { Kind } from '../statements/statement';
import { endOf } from './filters';
import { countedAtMost, type ListSql } from './page-sql';

/** A row of a list as the database gives it. */
export interface PageRow {
	ref: string;
	sortedAt: Date;
	score: number | null;
	kind: Kind;
	originalLocale: Locale | null;
	facts: FactsRow;
	names: NamesRow;
	versions: VersionRow[];
	locale: Locale;
	title: string;
	slug: string;
	lead: string | null;
	withdrawn: boolean;
	editionId: string;
	pastEdition: number | null;
	hit: Locale | null;
	hitEditionId: string | null;
}

/**
 * The rows of a page and one more, in the list's order, each in the language that is shown; the number of all; and, of a search, the ids
 * of what it found, of some at most, as PostgreSQL spells an array.
 */
export async function askPage({ tables, count, found: ids }: ListSql, shown: Locale, asOf?: string) {
	// The count comes with every row, and alone where the page is empty; the ids with the first.
	const isThere = asOf ? Prisma.sql`c.first_published_at < ${endOf(asOf)}` : Prisma.sql`TRUE`;
	const isPast = asOf ? Prisma.sql`e.published_at >= ${endOf(asOf)}` : Prisma.sql`FALSE`;
	const all = ids
		? Prisma.sql`CASE WHEN row_number() OVER () = 1
			THEN (SELECT '{' || string_agg(statement_id::text, ',') || '}' FROM (${ids} LIMIT ${countedAtMost}) i) END`
		: Prisma.sql`NULL`;
	const rows = await askPrepared<({ count: number; found: string | null } & (PageRow | { ref: null }))[]>`
		WITH ${tables}
		SELECT (${count}) AS count, ${all} AS found, listed.* FROM (SELECT) one LEFT JOIN LATERAL (
			SELECT page.ref, page.sorted_at AS "sortedAt", page.score, s.kind, s.original_locale AS "originalLocale", s.facts,
				${namesJson('s')} AS names, ${versionsJson(Prisma.sql`s.statement_id`)} AS versions, e.locale, coalesce(past.title, e.title) AS title, e.slug,
				CASE WHEN past.number IS NULL THEN e.lead ELSE past.lead END AS lead, past.number AS "pastEdition",
				coalesce(past.id, e.edition_id)::text AS "editionId", h.locale AS hit, h.edition_id::text AS "hitEditionId",
				EXISTS (SELECT FROM published.withdrawal w WHERE w.statement_id = s.statement_id) AS withdrawn
			FROM page JOIN published.statement_entry s USING (statement_id)
				CROSS JOIN LATERAL (SELECT * FROM published.search_entry c WHERE c.statement_id = page.statement_id AND ${isThere}
					ORDER BY (c.locale = ${shown}) DESC, (c.locale = page.hit) DESC NULLS LAST, (c.locale = s.original_locale) DESC, c.locale
					LIMIT 1) e
				LEFT JOIN LATERAL (SELECT d.id, d.number, d.title, d.lead FROM published.edition d
					WHERE ${isPast} AND d.statement_id = e.statement_id AND d.locale = e.locale AND d.published_at < ${asOf ? endOf(asOf) : Prisma.sql`now()`}
					ORDER BY d.number DESC LIMIT 1 OFFSET 0) past ON TRUE
				LEFT JOIN published.search_entry h ON h.statement_id = page.statement_id AND h.locale = page.hit) listed ON TRUE
		ORDER BY listed.score DESC, listed."sortedAt" DESC, listed.ref DESC`;
	return {
		counted: rows[0]?.count ?? 0,
		found: rows.find(({ found }) => found !== null)?.found ?? '{}',
		rows: rows.filter((row) => row.ref !== null),
	};
}
