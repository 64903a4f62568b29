import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf, Failure } from '@/platform/failure';
import { claimFolder } from '@/server/cache/claim-folder';
import { inner } from './state';

/** Takes a folder for this run, before anything is asked. Throws a Failure when another run is at it or nothing can be written to it. */
export async function claimMirror(folder: string): Promise<void> {
	const directory = join(folder, inner);
	const isOurs = await mkdir(directory, { recursive: true })
		.then(() => claimFolder(directory))
		.catch((cause) => {
			const advice = 'correct its permissions or name another folder';
			throw new Failure(`Nothing can be written to ${folder} (${codeOf(cause)}): ${advice}.`, 1, { cause });
		});
	if (!isOurs) throw new Failure(`Another run is writing to ${folder}: start again when it has ended.`);
}
