import type { Locale } from '@/i18n/locales';
import { deskDb } from '@/platform/db';

/** What stands beside a row of a translation. */
export interface RowSource {
	/** A segment's key, `title` or `lead`. */
	unit: string;
	words: string;
	locale: Locale;
	/** The language version that is translated into, and its language. */
	versionId: string;
	targetLocale: Locale;
}

/** The same unit as it is public in other languages than the source's and the one that is translated into. */
export async function findOtherSources(
	draftId: string,
	{ unit, locale, versionId, targetLocale }: RowSource,
): Promise<RowSource[]> {
	const rows = await deskDb().$queryRaw<{ words: string; locale: Locale }[]>`
		SELECT u.words, other.locale
		FROM draft d
			JOIN language_version v ON v.id = d.language_version_id
			JOIN language_version other ON other.statement_id = v.statement_id
			JOIN edition e ON e.id = other.live_edition_id
			CROSS JOIN LATERAL memory_units(e.title, e.lead, e.blocks) u
		WHERE d.id = ${draftId}::uuid AND other.locale NOT IN (${locale}, ${targetLocale}) AND u.unit = ${unit} AND btrim(u.words) <> ''
		ORDER BY other.locale`;
	return rows.map((row) => ({ ...row, unit, versionId, targetLocale }));
}

/** The words beside a row of a draft: of the source as it reads now. Null when there are none. */
export async function findRowSource(draftId: string, unit: string): Promise<RowSource | null> {
	const [row] = await deskDb().$queryRaw<RowSource[]>`
		SELECT u.unit, u.words, source.locale, v.id::text AS "versionId", v.locale AS "targetLocale"
		FROM draft d
			JOIN language_version v ON v.id = d.language_version_id
			JOIN edition basis ON basis.id = d.based_on_edition_id
			JOIN language_version source ON source.id = basis.language_version_id
			JOIN edition e ON e.id = coalesce(source.live_edition_id, basis.id)
			CROSS JOIN LATERAL memory_units(e.title, e.lead, e.blocks) u
		WHERE d.id = ${draftId}::uuid AND u.unit = ${unit} AND btrim(u.words) <> ''`;
	return row ?? null;
}
