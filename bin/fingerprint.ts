import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** One hash over files and folders, by path and content; tests and what is missing do not count. */
export async function fingerprint(paths: string[]): Promise<string> {
	const hash = createHash('sha256').update(process.versions.node.split('.')[0] ?? '');
	for (const path of (await Promise.all(paths.map(listFiles))).flat().sort()) {
		hash.update(`\0${path}\0`).update(await readFile(path));
	}
	return hash.digest('hex').slice(0, 16);
}

async function listFiles(path: string): Promise<string[]> {
	const entry = await stat(path).catch(() => null);
	if (!entry) return [];
	if (!entry.isDirectory()) return [path];
	const names = await readdir(path);
	const kept = names.filter((name) => name !== 'generated' && !/\.test\.tsx?$/.test(name));
	return (await Promise.all(kept.map((name) => listFiles(join(path, name))))).flat();
}
