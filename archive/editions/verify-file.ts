import type { EditionContent } from '../statements/hash';
import { editionsFile, type Fault, verifyEditions } from './verify-editions';

export type FileCheck =
	| { ok: true; editions: number }
	| { ok: false; problem: string }
	| { ok: false; faults: Fault[] };

/** Verifies the text of an `editions.json` without a database. A problem says what makes it no such file. */
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
	return faults.length ? { ok: false, faults } : { ok: true, editions: editions.length };
}
