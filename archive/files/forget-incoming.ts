import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { incomingFolder } from './receive-file';

/** Milliseconds: nothing comes for so long, so what is older was left by a process that ended. */
const longest = 86_400_000;

/** Deletes what this machine began to receive a day ago and never finished. Returns how many files. */
export async function forgetIncoming(now = Date.now()): Promise<number> {
	const folder = incomingFolder();
	let forgotten = 0;
	for (const name of await readdir(folder).catch(noneWhenAbsent)) {
		const path = join(folder, name);
		const found = await stat(path).catch(noneWhenAbsent);
		if ('mtimeMs' in found && found.mtimeMs < now - longest) {
			await rm(path, { force: true });
			forgotten += 1;
		}
	}
	return forgotten;
}

function noneWhenAbsent(error: NodeJS.ErrnoException): [] {
	if (error.code === 'ENOENT') return [];
	throw error;
}
