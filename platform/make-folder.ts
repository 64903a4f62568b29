import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { codeOf, Failure } from './failure';

const reasons: Record<string, string> = {
	EACCES: 'this user may not',
	EPERM: 'this user may not',
	EROFS: 'its disk can only be read',
	EEXIST: 'a file is in its place',
	ENOTDIR: 'a file is in its place',
	ENOENT: 'the system allows none there',
};

/**
 * Makes a folder in DATA_DIR, or that itself, and those above it where they are missing; `mode` is for the last. Throws a Failure that names
 * it and says why it cannot be made.
 */
export async function makeFolder(directory: string, mode?: number): Promise<void> {
	try {
		await makeWithParents(directory, mode);
	} catch (cause) {
		throw failureAt(directory, 'Cannot make the folder', cause);
	}
}

/** Not by `recursive`, which never ends below a folder such as /proc that is there and takes no other. */
async function makeWithParents(directory: string, mode?: number): Promise<void> {
	if (await isFolder(directory)) return;
	const parent = dirname(directory);
	if (parent !== directory) await makeWithParents(parent);
	await mkdir(directory, mode).catch(async (error) => {
		// Another start made it meanwhile.
		if (!(await isFolder(directory))) throw error;
	});
}

function isFolder(path: string): Promise<boolean> {
	return stat(path).then(
		(found) => found.isDirectory(),
		() => false,
	);
}

/** What to tell of an error of the system at a file or folder in DATA_DIR. */
export function failureAt(path: string, what: string, cause: unknown): Failure {
	const code = codeOf(cause) ?? String(cause);
	if (code === 'ENOSPC') {
		return new Failure(`No space left on the disk of ${path}: free some space, then start again.`, 1, { cause });
	}
	const why = reasons[code] ? `${reasons[code]}, ${code}` : code;
	return new Failure(`${what} ${path} (${why}): correct its permissions or set DATA_DIR.`, 1, { cause });
}
