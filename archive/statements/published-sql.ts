import { Prisma } from '@/prisma/generated/client';

/**
 * The names in an alias's facts as a JSON object by id (`NamesRow`): of `published.statement`, which has every statement that was
 * ever public, or of `published.statement_entry`, which has those whose text is.
 */
export function namesJson(of: 'e' | 's'): Prisma.Sql {
	return Prisma.sql`(SELECT coalesce(jsonb_object_agg(n.id, jsonb_build_object('ref', n.ref, 'labels', n.labels)), '{}')
		FROM published.name_entry n WHERE n.id = ANY (${Prisma.raw(of)}.names))`;
}

/** The public language versions of the statement with this id as a JSON array (`VersionRow[]`), in the badges' order. */
export function versionsJson(statementId: Prisma.Sql): Prisma.Sql {
	return Prisma.sql`(SELECT coalesce(jsonb_agg(jsonb_build_object(
			'locale', b.locale, 'role', b.role, 'editions', b.number, 'title', b.title, 'slug', b.slug,
			'publishedAt', b.first_published_at, 'updatedAt', b.published_at
		) ORDER BY array_position(ARRAY['de','en','es','ru','fr'], b.locale)), '[]')
		FROM published.search_entry b WHERE b.statement_id = ${statementId})`;
}

/** The withdrawal in force of the statement with this id as JSON (`NoticeRow`), or null. */
export function noticeJson(statementId: Prisma.Sql): Prisma.Sql {
	return Prisma.sql`(SELECT jsonb_build_object(
			'kind', w.kind, 'at', w.at, 'by', w.by, 'reasons', w.reasons, 'redirectTo', w.redirect_to_ref)
		FROM published.withdrawal w WHERE w.statement_id = ${statementId})`;
}

/**
 * One row of `published.edition`, for a LATERAL join. A barrier view in a plain join is read whole, however few rows the other
 * side has; `OFFSET 0` keeps the question inside, where it is asked by index.
 */
export function editionOf(id: Prisma.Sql): Prisma.Sql {
	return Prisma.sql`(SELECT * FROM published.edition one WHERE one.id = ${id} OFFSET 0)`;
}

/** The words of an edition as JSON (`Text`). */
export function textJson(of: 'b' | 'c'): Prisma.Sql {
	return Prisma.raw(`jsonb_build_object('title', ${of}.title, 'lead', ${of}.lead, 'blocks', ${of}.blocks)`);
}
