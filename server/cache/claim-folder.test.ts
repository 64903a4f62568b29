import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeTemporary, type Temporary } from '@/platform/testing/temporary';
import { claimFolder } from './claim-folder';

let temporary: Temporary;
beforeAll(async () => {
	temporary = await makeTemporary('claims');
});
afterAll(() => temporary.remove());

async function folder(name: string): Promise<string> {
	const path = temporary.path(name);
	await mkdir(path);
	return path;
}

const ownerOf = async (directory: string) => JSON.parse(await readFile(join(directory, 'owner.json'), 'utf8'));
const nameOwner = (directory: string, owner: object) => writeFile(join(directory, 'owner.json'), JSON.stringify(owner));

test('a folder is taken by who asks, again too, and what is written in it by nobody is no owner', async () => {
	const directory = await folder('own');
	expect(await claimFolder(directory)).toBe(true);
	expect(await claimFolder(directory)).toBe(true);
	await writeFile(join(directory, 'owner.json'), '{"pid":');
	expect(await claimFolder(directory)).toBe(true);
	expect(await ownerOf(directory)).toMatchObject({ pid: process.pid });
});

test('one that another process has is not taken until that has ended', async () => {
	const directory = await folder('other');
	const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)']);
	try {
		await nameOwner(directory, { pid: other.pid, started: null });
		expect(await claimFolder(directory)).toBe(false);
		expect(await ownerOf(directory)).toMatchObject({ pid: other.pid });
	} finally {
		other.kill('SIGKILL');
	}
	await once(other, 'exit');
	expect(await claimFolder(directory)).toBe(true);
});

test.runIf(process.platform === 'linux')('a stranger with the number of its dead owner does not keep it', async () => {
	const directory = await folder('stranger');
	await nameOwner(directory, { pid: process.ppid, started: '1' });
	expect(await claimFolder(directory)).toBe(true);
});
