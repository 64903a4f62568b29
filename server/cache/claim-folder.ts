import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { isAlive } from '@/platform/postgres/postmaster';

const ownerShape = z.object({ pid: z.number(), started: z.string().nullable() });
type Owner = z.infer<typeof ownerShape>;

/**
 * Takes a folder of kept answers for this process until it ends; false while another process has it. Two that wrote to one folder would
 * not know of each other's answers, and what is removed could come back.
 */
export async function claimFolder(directory: string): Promise<boolean> {
	const path = join(directory, 'owner.json');
	const own = { pid: process.pid, started: await startOf(process.pid) };
	if (await isOther(await readOwner(path), own)) return false;
	const beside = `${path}.${process.pid}`;
	await writeFile(beside, JSON.stringify(own));
	await rename(beside, path);
	return !(await isOther(await readOwner(path), own));
}

/** Whether it is somebody else who still runs: after a crash or in a new container the same number may belong to a stranger. */
async function isOther(owner: Owner | null, own: Owner): Promise<boolean> {
	if (!owner || !isAlive(owner.pid)) return false;
	if (owner.pid === own.pid) return false;
	return owner.started === null || owner.started === (await startOf(owner.pid));
}

async function readOwner(path: string): Promise<Owner | null> {
	const text = await readFile(path, 'utf8').catch(() => '');
	try {
		return ownerShape.parse(JSON.parse(text));
	} catch {
		return null;
	}
}

/** When a process began, in ticks since the machine did (proc(5), field 22 of stat); null where nobody says. */
async function startOf(pid: number): Promise<string | null> {
	const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
	// Its name, in brackets, may hold anything.
	return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
}
