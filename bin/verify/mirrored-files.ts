import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileFacts } from '@/archive/files/file';
import { hashOfStream } from '@/archive/files/hash-of-stream';
import type { Holding } from '@/archive/files/verify-files';
import { inner } from '../mirror/state';

/** The files of a mirror, which has pictures in their sizes alone; null where a folder is no mirror and holds none. */
export async function mirroredFiles(folder: string): Promise<Holding | null> {
	const sizes = await Promise.all([inner, 'files'].map((name) => sizeAt(join(folder, name))));
	if (sizes.every((size) => size === null)) return null;
	const pathOf = ({ hash, name }: FileFacts, part: string) =>
		join(folder, 'files', hash, part === 'original' ? name : part);
	return {
		hasPicturesAsTaken: false,
		sizeOf: (file, part) => sizeAt(pathOf(file, part)),
		hashOf: (file, part) => hashOfStream(createReadStream(pathOf(file, part))),
	};
}

/** Null where nothing is, nor a folder that it could be in. */
function sizeAt(path: string): Promise<number | null> {
	return stat(path).then(
		({ size }) => size,
		(error: NodeJS.ErrnoException) => {
			if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
			throw error;
		},
	);
}
