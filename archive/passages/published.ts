import type { Locale } from '@/i18n/locales';
import { askReader } from '@/platform/db';
import { shows } from '@/platform/shown';
import { Prisma } from '@/prisma/generated/client';
import { tag } from '../freshness/tag';
import { editionOf } from '../statements/published-sql';

/**
 * The public languages of a statement in which a turn or segment has a place, with their slugs, the original first. None where
 * there is no such key.
 */
export async function listPassages({
	ref,
	key,
}: {
	ref: string;
	key: string;
}): Promise<{ locale: Locale; slug: string }[]> {
	shows(tag.statement(ref));
	return askReader<{ locale: Locale; slug: string }[]>`
		SELECT v.locale, v.slug FROM published.statement_entry s JOIN published.search_entry v ON v.statement_id = s.statement_id
			CROSS JOIN LATERAL ${editionOf(Prisma.sql`v.edition_id`)} d
		WHERE s.ref = ${ref} AND (d.blocks @> jsonb_build_array(jsonb_build_object('key', ${key}::text))
			OR d.blocks @> jsonb_build_array(jsonb_build_object('segments', jsonb_build_array(jsonb_build_object('key', ${key}::text))))
			OR ${key} = 'title' OR (${key} = 'lead' AND d.lead IS NOT NULL))
		ORDER BY (v.locale = s.original_locale) DESC NULLS LAST, v.locale`;
}
