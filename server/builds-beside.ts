import { access, readdir, readFile } from 'node:fs/promises';
import { basename, dirname, extname, join, sep } from 'node:path';
import type { Captured } from './captured-response';

/** A built file that this build does not have, from another that lies beside it; null where none has it. */
export type FindBeside = (path: string) => Promise<Captured | null>;

/** Milliseconds after which is looked again which builds there are. */
const lookAgain = 10_000;

const types: Record<string, string> = {
	'.css': 'text/css; charset=UTF-8',
	'.js': 'application/javascript; charset=UTF-8',
	'.woff2': 'font/woff2',
	'.svg': 'image/svg+xml',
	'.png': 'image/png',
	'.ico': 'image/x-icon',
};

/**
 * Finds built files of the builds in the folders beside this one. While nodes go over to another version, pages of either name files
 * that the node which is asked for them was not built with.
 */
export function lookBeside(build: string): FindBeside {
	let looked = Number.NEGATIVE_INFINITY;
	let files = Promise.resolve(new Map<string, string>());
	return async (path) => {
		if (performance.now() - looked > lookAgain) {
			looked = performance.now();
			files = listBeside(build);
		}
		const file = (await files).get(path);
		const body = file ? await readFile(file).catch(() => null) : null;
		const type = types[extname(path)] ?? 'application/octet-stream';
		return body && { status: 200, headers: { 'content-type': type }, body };
	};
}

/** Where the built files are that other builds have, by their paths. */
async function listBeside(build: string): Promise<Map<string, string>> {
	const found = new Map<string, string>();
	const names = await readdir(dirname(build)).catch(() => []);
	for (const name of names) {
		const other = join(dirname(build), name);
		if (name === basename(build) || !(await isBuilt(other))) continue;
		const folder = join(other, 'static');
		for (const file of await readdir(folder, { recursive: true }).catch(() => [])) {
			found.set(`/_next/static/${file.split(sep).map(encodeURIComponent).join('/')}`, join(folder, file));
		}
	}
	return found;
}

/** As `bin/build-site.ts` notes when a build is whole. */
function isBuilt(folder: string): Promise<boolean> {
	return access(join(folder, 'BUILT')).then(
		() => true,
		() => false,
	);
}
