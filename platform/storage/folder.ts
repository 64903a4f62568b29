import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Storage } from './storage';

/** A folder: bytes are written beside, brought to the disk, then named. */
export function folderStorage(folder: string): Storage {
	return {
		async sizeOf(name) {
			const found = await stat(join(folder, name)).catch(nullWhenAbsent);
			return found?.size ?? null;
		},
		async keep(name, bytes) {
			const path = join(folder, name);
			const beside = `${path}.${crypto.randomUUID()}`;
			await mkdir(dirname(path), { recursive: true, mode: 0o700 });
			try {
				const source = Buffer.isBuffer(bytes) ? Readable.from([bytes]) : bytes;
				const file = await open(beside, 'wx', 0o600);
				await pipeline(source, file.createWriteStream({ flush: true }));
				await rename(beside, path);
			} finally {
				await rm(beside, { force: true });
			}
			await bringToDisk(dirname(path));
		},
		async read(name, range) {
			return (await open(join(folder, name))).createReadStream(range);
		},
	};
}

/** That a name is there survives a power cut only when its folder is on the disk, too. */
async function bringToDisk(folder: string): Promise<void> {
	const handle = await open(folder);
	try {
		await handle.sync();
	} finally {
		await handle.close();
	}
}

function nullWhenAbsent(error: NodeJS.ErrnoException): null {
	if (error.code === 'ENOENT') return null;
	throw error;
}
