import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from '../postgres/postmaster';

export interface Temporary {
	/** A path in the folder. */
	path(name: string): string;
	remove(): Promise<void>;
}

const prefix = 'rostrum-test-';

/** A folder of this process below the system's temporary one. What killed runs left behind is cleared away first. */
export async function makeTemporary(purpose: string): Promise<Temporary> {
	await clearAbandoned();
	const directory = await mkdtemp(join(tmpdir(), `${prefix}${process.pid}-${purpose}-`));
	await chmod(directory, 0o755);
	// What is still being written in the background may fill a folder again that was just emptied.
	const remove = () => rm(directory, { recursive: true, force: true, maxRetries: 10 });
	return { path: (name) => join(directory, name), remove };
}

async function clearAbandoned(): Promise<void> {
	for (const name of await readdir(tmpdir())) {
		const owner = name.startsWith(prefix) ? Number.parseInt(name.slice(prefix.length), 10) : Number.NaN;
		if (Number.isNaN(owner) || isAlive(owner)) continue;
		await clear(join(tmpdir(), name)).catch(() => {});
	}
}

/** Ends a server that lost its test run, then removes its folder. */
async function clear(directory: string): Promise<void> {
	const lock = await readFile(join(directory, 'postgres', 'data', 'postmaster.pid'), 'utf8').catch(() => '');
	const pid = Number.parseInt(lock, 10);
	const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
	if (command.includes(directory)) {
		process.kill(pid, 'SIGINT');
		await sleep(500);
	}
	await rm(directory, { recursive: true, force: true });
}
