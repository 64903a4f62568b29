import { deskDb, type Transaction } from '@/platform/db';
import type { RowKind } from './bulk-act';

/** A row as it stands: what it is, and the mark of how it stands. */
export interface SeenRow {
	statementId: string;
	ref: string;
	locale: string | null;
	title: string;
	/** The language that the title is in; null without one. */
	titleLocale: string | null;
	draftId: string | null;
	revisionId: string | null;
	seen: string;
}

/**
 * Rows of drafts by their ids, else of statements by their refs, in the order in which they are done: by statement, originals before
 * their translations. The mark is another once anything has changed that the act is about: of a draft its state, text, moment and note
 * and the edition before it; of a statement its facts and which languages are public; of a queue's row what it waits for.
 */
export async function seeRows(
	kind: RowKind,
	keys: readonly string[],
	{ locale, tx = deskDb() }: { locale?: string; tx?: Transaction } = {},
): Promise<SeenRow[]> {
	const ids = [...keys];
	if (kind === 'drafts') {
		return tx.$queryRaw<SeenRow[]>`
			SELECT s.id::text AS "statementId", s.ref, v.locale, r.title, v.locale AS "titleLocale", d.id::text AS "draftId", r.id::text AS "revisionId",
				md5(concat_ws('|', d.state, r.id, coalesce(d.scheduled_for::text, '-'), coalesce(d.scheduled_zone, '-'), coalesce(d.change_class, '-'),
					coalesce(d.change_note, '-'), coalesce(v.live_edition_id::text, '-'))) AS seen
			FROM draft d JOIN language_version v ON v.id = d.language_version_id JOIN statement s ON s.id = v.statement_id
				JOIN revision r ON r.id = d.head_revision_id
			WHERE d.id = ANY (${ids}::uuid[]) ORDER BY s.ref, v.role <> 'original', v.locale`;
	}
	if (kind === 'statements') {
		return tx.$queryRaw<SeenRow[]>`
			SELECT s.id::text AS "statementId", s.ref, NULL AS locale, coalesce(head.title, '') AS title, head.locale AS "titleLocale", NULL AS "draftId", NULL AS "revisionId",
				md5(concat_ws('|', (SELECT max(f.number) FROM facts f WHERE f.statement_id = s.id), s.published_facts_id,
					(SELECT string_agg(v.locale, ',' ORDER BY v.locale) FROM language_version v WHERE v.statement_id = s.id AND v.live_edition_id IS NOT NULL))) AS seen
			FROM statement s LEFT JOIN LATERAL (SELECT t.title, t.locale FROM desk_text t WHERE t.statement_id = s.id
				ORDER BY t.title <> '' DESC, t.role = 'original' DESC, t.locale LIMIT 1) head ON TRUE
			WHERE s.ref = ANY (${ids}) ORDER BY s.ref`;
	}
	return tx.$queryRaw<SeenRow[]>`
		SELECT x.statement_id::text AS "statementId", x.ref, x.locale, coalesce(head.title, '') AS title, head.locale AS "titleLocale", NULL AS "draftId", NULL AS "revisionId",
			md5(concat_ws('|', x.state, x.source_edition_id, x.edition)) AS seen
		FROM desk_entry x LEFT JOIN LATERAL (SELECT t.title, t.locale FROM desk_text t WHERE t.statement_id = x.statement_id
			ORDER BY t.title <> '' DESC, t.role = 'original' DESC, t.locale LIMIT 1) head ON TRUE
		WHERE x.ref = ANY (${ids}) AND x.locale = ${locale ?? ''} ORDER BY x.ref`;
}

/** Locks what a row is about, in the order in which its verb does, so that it stays as it is until the act is done. */
export async function lockRow(
	tx: Transaction,
	row: Pick<SeenRow, 'statementId' | 'draftId'>,
	{ releaseId }: { releaseId?: string } = {},
): Promise<void> {
	if (releaseId) await tx.$queryRaw`SELECT id::text FROM release WHERE id = ${releaseId}::uuid FOR UPDATE`;
	if (row.draftId) {
		await tx.$queryRaw`SELECT d.id::text FROM draft d JOIN language_version v ON v.id = d.language_version_id
			WHERE d.id = ${row.draftId}::uuid FOR UPDATE`;
	} else {
		await tx.$queryRaw`SELECT id::text FROM statement WHERE id = ${row.statementId}::uuid FOR UPDATE`;
	}
}
