import type { Locale } from '@/i18n/locales';
import { askPrepared } from '@/platform/db';
import { shows } from '@/platform/shown';
import { tag } from '../freshness/tag';
import type { Kind, Precision } from '../statements/statement';

/** A statement that belongs near another: in the reader's language where there is one, else in the original. */
export interface RelatedStatement {
	ref: string;
	kind: Kind;
	locale: Locale;
	title: string;
	slug: string;
	deliveredAt: Date | null;
	timeZone: string;
	precision: Precision;
}

/** Of each thing a statement names so many neighbours in time are looked at, before and after. */
const nearby = 6;

/**
 * The statements nearest to one: of the same event, then those that share the most topics and speakers, the nearest in time
 * first. At most `limit`. It shows those it names and no tag of lists: each new statement would drop every kept page else; pages
 * are made anew within the hour.
 */
export async function listRelated({
	ref,
	locale,
	limit = 5,
}: {
	ref: string;
	locale: Locale;
	limit?: number;
}): Promise<RelatedStatement[]> {
	const rows = await askPrepared<(Omit<RelatedStatement, 'deliveredAt'> & { deliveredAt: string | null })[]>`
		WITH one AS MATERIALIZED (SELECT s.statement_id, s.sorted_at, s.ref, s.facets FROM published.statement_entry s WHERE s.ref = ${ref}),
		near AS MATERIALIZED (
			SELECT n.statement_id, one.sorted_at, bool_or(f.facet LIKE 'event:%') AS same_event, count(*) AS shared
			FROM one CROSS JOIN LATERAL (SELECT facet FROM unnest(one.facets) facet WHERE facet ~ '^(event|topic|speaker):' LIMIT 30) f
				CROSS JOIN LATERAL (
					(SELECT b.statement_id FROM published.facet_entry b
						WHERE b.facet = f.facet AND (b.sorted_at, b.ref) < (one.sorted_at, one.ref)
						ORDER BY b.sorted_at DESC, b.ref DESC LIMIT ${nearby})
					UNION ALL (SELECT a.statement_id FROM published.facet_entry a
						WHERE a.facet = f.facet AND (a.sorted_at, a.ref) > (one.sorted_at, one.ref)
						ORDER BY a.sorted_at, a.ref LIMIT ${nearby})) n
			GROUP BY 1, 2)
		SELECT s.ref, s.kind, e.locale, e.title, e.slug, s.facts ->> 'deliveredAt' AS "deliveredAt", s.facts ->> 'timeZone' AS "timeZone",
			s.facts ->> 'precision' AS precision
		FROM near CROSS JOIN LATERAL (SELECT * FROM published.statement_entry x WHERE x.statement_id = near.statement_id OFFSET 0) s
			CROSS JOIN LATERAL (SELECT v.locale, v.title, v.slug FROM published.search_entry v WHERE v.statement_id = near.statement_id
				ORDER BY (v.locale = ${locale}) DESC, (v.locale = s.original_locale) DESC NULLS LAST, v.locale LIMIT 1) e
		ORDER BY near.same_event DESC, near.shared DESC, abs(extract(epoch FROM s.sorted_at - near.sorted_at)), s.ref LIMIT ${limit}`;
	shows(tag.statement(ref), ...rows.map((row) => tag.statement(row.ref)));
	return rows.map((row) => ({ ...row, deliveredAt: row.deliveredAt ? new Date(row.deliveredAt) : null }));
}
