import { Prisma } from '@/prisma/generated/client';

/** The facts of `published.statement s` as one JSON object (`FactsRow`). */
export const factsJson = Prisma.sql`jsonb_build_object(
	'deliveredAt', s.delivered_at, 'timeZone', s.time_zone, 'precision', s.precision,
	'place', (SELECT jsonb_build_object('ref', min(l.ref), 'labels', jsonb_object_agg(l.locale, l.label))
		FROM published.place_label l WHERE l.place_id = s.place_id HAVING count(*) > 0),
	'event', (SELECT jsonb_build_object('ref', min(l.ref), 'labels', jsonb_object_agg(l.locale, l.label))
		FROM published.event_label l WHERE l.event_id = s.event_id HAVING count(*) > 0),
	'speakers', (SELECT coalesce(jsonb_agg(jsonb_build_object('ref', k.ref,
			'name', (SELECT jsonb_object_agg(l.locale, l.label) FROM published.person_label l WHERE l.person_id = k.person_id),
			'office', (SELECT jsonb_object_agg(l.locale, l.label) FROM published.office_label l WHERE l.office_id = k.office_id)
		) ORDER BY k.position), '[]') FROM published.speaker k WHERE k.facts_id = s.facts_id),
	'topics', (SELECT coalesce(jsonb_agg(jsonb_build_object('ref', t.ref,
			'labels', (SELECT jsonb_object_agg(l.locale, l.label) FROM published.topic_label l WHERE l.topic_id = t.topic_id)
		) ORDER BY t.ref), '[]') FROM published.topic t WHERE t.facts_id = s.facts_id))`;

/** The public language versions of `published.statement s` as a JSON array (`VersionRow[]`), in the badges' order. */
export const versionsJson = Prisma.sql`(SELECT coalesce(jsonb_agg(jsonb_build_object(
		'locale', b.locale, 'role', b.role, 'editions', b.number, 'title', b.title, 'slug', b.slug,
		'publishedAt', b.first_published_at, 'updatedAt', b.published_at
	) ORDER BY array_position(ARRAY['de','en','es','ru','fr'], b.locale)), '[]')
	FROM published.version b WHERE b.statement_id = s.id)`;

/** The withdrawal in force of `published.statement s` as JSON (`NoticeRow`), or null. */
export const noticeJson = Prisma.sql`(SELECT jsonb_build_object(
		'kind', w.kind, 'at', w.at, 'by', w.by, 'reasons', w.reasons, 'redirectTo', w.redirect_to_ref)
	FROM published.withdrawal w WHERE w.statement_id = s.id)`;

/**
 * One row of `published.statement`, for a LATERAL join. A barrier view in a plain join is read whole, however few rows the other
 * side has; `OFFSET 0` keeps the question inside, where it is asked by index.
 */
export function statementOf(id: Prisma.Sql): Prisma.Sql {
	return Prisma.sql`(SELECT * FROM published.statement one WHERE one.id = ${id} OFFSET 0)`;
}
