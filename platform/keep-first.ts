import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { codeOf } from './failure';

/**
 * The text of a file that only this user reads, made where it is missing or empty. Of several processes that make it at once one wins,
 * and all get what it wrote.
 */
export async function keepFirst(path: string, make: () => string): Promise<string> {
	const known = await readFile(path, 'utf8').catch(() => null);
	if (known) return known;
	const beside = `${path}.${randomUUID()}`;
	try {
		await writeFile(beside, make(), { mode: 0o600 });
		await (known === null ? link(beside, path) : rename(beside, path)).catch((error) => {
			// Not every file system has links.
			if (codeOf(error) !== 'EEXIST') return rename(beside, path);
		});
	} finally {
		await rm(beside, { force: true });
	}
	return readFile(path, 'utf8');
}
