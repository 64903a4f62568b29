import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeTemporary, type Temporary } from '@/platform/testing/temporary';
import { claimMirror } from './claim-mirror';

let temporary: Temporary;
beforeAll(async () => {
	temporary = await makeTemporary('claim-mirror');
});
afterAll(() => temporary.remove());

describe('the folder of a mirror', () => {
	test('belongs to one run at a time', async () => {
		const folder = temporary.path('mirror');
		const other = spawn('sleep', ['60']);
		await mkdir(join(folder, '.rostrum'), { recursive: true });
		const owner = join(folder, '.rostrum', 'owner.json');
		await writeFile(owner, JSON.stringify({ pid: other.pid, started: null }));
		await expect(claimMirror(folder)).rejects.toThrow(`Another run is writing to ${folder}`);
		other.kill();
		await once(other, 'exit');
		await claimMirror(folder);
		expect(JSON.parse(await readFile(owner, 'utf8'))).toMatchObject({ pid: process.pid });
	});

	test('is said to be closed before anything is asked', async () => {
		const folder = temporary.path('a-file');
		await writeFile(folder, '');
		await expect(claimMirror(folder)).rejects.toThrow(`Nothing can be written to ${folder} (ENOTDIR)`);
	});
});
