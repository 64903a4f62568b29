import { existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Failure } from './failure';

/** Throws a Failure when the disk of a folder, which need not be there yet, has less than so many megabytes left. */
export async function checkDiskSpace(directory: string, needed: number): Promise<void> {
	const { bavail, bsize } = await statfs(nearest(directory));
	const free = Math.floor((bavail * bsize) / 1_000_000);
	if (free >= needed) return;
	throw new Failure(
		`No space left: ${directory} has ${free} MB free and needs ${needed} MB. Free some space or set DATA_DIR, then start again.`,
	);
}

function nearest(path: string): string {
	return existsSync(path) ? path : nearest(dirname(path));
}
