import { listShownFiles, type ShownFile } from '../files/verify-files';
import type { EditionContent } from '../statements/hash';
import { editionsFile, type Fault, verifyEditions } from './verify-editions';

export type FileCheck =
	| { ok: true; editions: number; shown: ShownFile[] }
	| { ok: false; problem: string }
	| { ok: false; faults: Fault[]; shown: ShownFile[] };

/** Verifies the text of an `editions.json` without a database. A problem says what makes it no such file. Files are only named. */
export function verifyFile(text: string): FileCheck {
	let content: unknown;
	try {
		content = JSON.parse(text);
	} catch {
		return { ok: false, problem: 'not JSON' };
	}
	const file = editionsFile.safeParse(content);
	if (!file.success) {
		const [issue] = file.error.issues;
		return { ok: false, problem: `${issue?.path.join('.') || 'file'}: ${issue?.message}` };
	}
	const { ref, editions } = file.data;
	const stranger = editions.find((edition) => edition.ref !== ref);
	if (stranger) return { ok: false, problem: `holds an edition of ${stranger.ref}` };
	const faults = verifyEditions(editions as (EditionContent & { publishedAt: string & Date; hash: string })[]);
	const shown = listShownFiles(editions);
	return faults.length ? { ok: false, faults, shown } : { ok: true, editions: editions.length, shown };
}
