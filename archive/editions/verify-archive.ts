import { deskDb } from '@/platform/db';
import { type FileFault, type Holding, listShownFiles, verifyFiles } from '../files/verify-files';
import type { EditionContent } from '../statements/hash';
import { type Fault, verifyEditions } from './verify-editions';

export interface ArchiveCheck {
	statements: number;
	editions: number;
	/** Files that they show; one that several statements show may count again. */
	files: number;
}

type Row = EditionContent & { hash: string };

/**
 * Verifies every edition in the database, also of removed statements, and the bytes of every file that one shows, some statements at a
 * time: memory does not grow with the archive. Tells each fault as it is found.
 */
export async function verifyArchive(
	tell: (fault: Fault | FileFault) => void,
	holding: Holding,
	batch = 200,
): Promise<ArchiveCheck> {
	const check = { statements: 0, editions: 0, files: 0 };
	let after = '';
	for (;;) {
		const refs = await deskDb().$queryRaw<{ ref: string }[]>`
			SELECT ref FROM statement WHERE ref > ${after} ORDER BY ref LIMIT ${batch}`;
		const last = refs.at(-1);
		if (!last) return check;
		const rows = await deskDb().$queryRaw<Row[]>`
			SELECT s.ref, v.locale, v.role, e.number, e.title, e.slug, e.lead, e.blocks, e.change_class AS "changeClass",
				e.change_note AS "changeNote", b.hash AS "basedOn", e.published_at AS "publishedAt",
				e.previous_hash AS "previousHash", e.hash
			FROM statement s JOIN language_version v ON v.statement_id = s.id
				JOIN edition e ON e.language_version_id = v.id
				LEFT JOIN edition b ON b.id = e.based_on_edition_id
			WHERE s.ref > ${after} AND s.ref <= ${last.ref} ORDER BY s.ref`;
		for (const editions of byStatement(rows)) verifyEditions(editions).forEach(tell);
		check.files += await verifyFiles(listShownFiles(rows), holding, tell);
		check.statements += refs.length;
		check.editions += rows.length;
		after = last.ref;
	}
}

function byStatement(rows: readonly Row[]): Row[][] {
	const statements = new Map<string, Row[]>();
	for (const row of rows) statements.set(row.ref, [...(statements.get(row.ref) ?? []), row]);
	return [...statements.values()];
}
