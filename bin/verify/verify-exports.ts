import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { verifyFile } from '@/archive/editions/verify-file';
import { verifyFiles } from '@/archive/files/verify-files';
import { Failure } from '@/platform/failure';
import { mirroredFiles } from './mirrored-files';
import { sayFault } from './say-fault';

export interface ExportsCheck {
	/** Of editions. */
	exports: number;
	editions: number;
	faults: number;
	/** Files that they show: of those looked for, and of those that have no place here to look at. */
	files: { found: number; faults: number; unseen: number };
}

/**
 * Verifies exported editions, and in a mirror the files that they show, one export after another. Says each fault as it is found.
 * Throws a failure with code 2 when there is nothing to verify.
 */
export async function verifyExports(paths: readonly string[], say: (line: string) => void): Promise<ExportsCheck> {
	const check = { exports: 0, editions: 0, faults: 0, files: { found: 0, faults: 0, unseen: 0 } };
	for (const path of paths) {
		const found = await stat(path).catch(() => null);
		if (!found) throw new Failure(`There is no file ${path}.`, 2);
		const holding = await mirroredFiles(found.isDirectory() ? path : dirname(path));
		for await (const file of found.isDirectory() ? exportsIn(path) : [path]) {
			check.exports += 1;
			const verified = verifyFile(await readFile(file, 'utf8'));
			if (verified.ok) check.editions += verified.editions;
			const faults =
				'faults' in verified
					? verified.faults.map(sayFault)
					: verified.ok
						? []
						: [`is no file of editions (${verified.problem})`];
			check.faults += faults.length;
			for (const fault of faults) say(`${file}: ${fault}`);
			if (!('shown' in verified)) continue;
			if (!holding) check.files.unseen += new Set(verified.shown.map((one) => one.file.hash)).size;
			else {
				check.files.found += await verifyFiles(verified.shown, holding, (fault) => {
					check.files.faults += 1;
					say(`${file}: ${sayFault(fault)}`);
				});
			}
		}
	}
	if (check.exports === 0) throw new Failure(`There is no editions.json in ${paths.join(', ')}.`, 2);
	return check;
}

/** In a folder, such as a mirror, every `editions.json`. */
async function* exportsIn(folder: string): AsyncGenerator<string> {
	for (const entry of await readdir(folder, { withFileTypes: true })) {
		const inside = join(folder, entry.name);
		if (entry.isDirectory()) yield* exportsIn(inside);
		else if (entry.name === 'editions.json') yield inside;
	}
}
