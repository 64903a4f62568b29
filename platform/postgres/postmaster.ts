import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Above the largest number Linux gives to a process. */
const impossiblePid = 4_194_305;

/** What `postmaster.pid` says about a server on this data directory, which may be long dead. */
export interface Postmaster {
	pid: number;
	port: number | null;
}

/** Reads `postmaster.pid`; null when there is none. */
export async function findPostmaster(data: string): Promise<Postmaster | null> {
	const lines = await readFile(join(data, 'postmaster.pid'), 'utf8').then(
		(text) => text.split('\n'),
		() => null,
	);
	if (!lines) return null;
	const [pid, , , port] = lines.map(Number);
	return { pid: pid || 0, port: port || null };
}

/**
 * Whether the process is a PostgreSQL server on this data directory. After a crash or in a new container the same
 * number may belong to a stranger.
 */
export async function isServer(pid: number, data: string): Promise<boolean> {
	if (!isAlive(pid)) return false;
	if (process.platform !== 'linux') return true;
	const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
	return command.includes('postgres') && command.includes(data);
}

/** Whether some process has this number. */
export function isAlive(pid: number): boolean {
	if (pid <= 0) return false;
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return error instanceof Error && 'code' in error && error.code === 'EPERM';
	}
}

/**
 * Renames a stranger with our dead server's number to one that no process can have, so that the next server sees a dead
 * owner. The rest of the lock stays: by it PostgreSQL notices orphans that still write to the data.
 */
export async function disownPid(data: string, pid: number): Promise<void> {
	const path = join(data, 'postmaster.pid');
	const text = await readFile(path, 'utf8').catch(() => '');
	if (text.startsWith(`${pid}\n`)) await writeFile(path, text.replace(/^\d+/, String(impossiblePid)));
}
