import type { Locale } from '@/i18n/locales';
import { askPrepared } from '@/platform/db';
import { Prisma } from '@/prisma/generated/client';
import type { FactsRow, NamesRow, VersionRow } from '../statements/published-shape';
import { namesJson, versionsJson } from '../statements/published-sql';
import type { Kind } from '../statements/statement';
import { endOf } from './filters';
import type { FoundRow } from './find-rows';

/** A row of a list as the database gives it. */
export interface PageRow {
	ref: string;
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

/** What the rows of a list tell, in its order, each in the language that is shown. */
export async function showRows(found: readonly FoundRow[], shown: Locale, asOf?: string): Promise<PageRow[]> {
	if (found.length === 0) return [];
	const isThere = asOf ? Prisma.sql`c.first_published_at < ${endOf(asOf)}` : Prisma.sql`TRUE`;
	const isPast = asOf ? Prisma.sql`e.published_at >= ${endOf(asOf)}` : Prisma.sql`FALSE`;
	const [ids, hits] = [found.map(({ statementId }) => statementId), found.map(({ hit }) => hit)];
	const rows = await askPrepared<(Omit<PageRow, 'ref' | 'hit'> & { place: number })[]>`
		SELECT page.place::int, s.kind, s.original_locale AS "originalLocale", s.facts, ${namesJson('s')} AS names,
			${versionsJson(Prisma.sql`s.statement_id`)} AS versions, e.locale, coalesce(past.title, e.title) AS title, e.slug,
			CASE WHEN past.number IS NULL THEN e.lead ELSE past.lead END AS lead, past.number AS "pastEdition",
			coalesce(past.id, e.edition_id)::text AS "editionId", h.edition_id::text AS "hitEditionId",
			EXISTS (SELECT FROM published.withdrawal w WHERE w.statement_id = s.statement_id) AS withdrawn
		FROM unnest(${ids}::uuid[], ${hits}::text[]) WITH ORDINALITY AS page (statement_id, hit, place)
			CROSS JOIN LATERAL (SELECT * FROM published.statement_entry s WHERE s.statement_id = page.statement_id OFFSET 0) s
			CROSS JOIN LATERAL (SELECT * FROM published.search_entry c WHERE c.statement_id = page.statement_id AND ${isThere}
				ORDER BY (c.locale = ${shown}) DESC, (c.locale = page.hit) DESC NULLS LAST, (c.locale = s.original_locale) DESC, c.locale
				LIMIT 1) e
			LEFT JOIN LATERAL (SELECT d.id, d.number, d.title, d.lead FROM published.edition d
				WHERE ${isPast} AND d.statement_id = e.statement_id AND d.locale = e.locale AND d.published_at < ${asOf ? endOf(asOf) : Prisma.sql`now()`}
				ORDER BY d.number DESC LIMIT 1 OFFSET 0) past ON TRUE
			LEFT JOIN LATERAL (SELECT h.edition_id FROM published.search_entry h
				WHERE h.statement_id = page.statement_id AND h.locale = page.hit OFFSET 0) h ON TRUE
		ORDER BY page.place`;
	return rows.flatMap(({ place, ...told }) => {
		const row = found[place - 1];
		return row ? [{ ...told, ref: row.ref, hit: row.hit }] : [];
	});
}
