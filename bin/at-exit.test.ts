import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, onTestFailed, test } from 'vitest';
import { childEnv } from '@/platform/env';
import { isAlive } from '@/platform/postgres/postmaster';
import { makeTemporary, type Temporary } from '@/platform/testing/temporary';

let temporary: Temporary;
beforeAll(async () => {
	temporary = await makeTemporary('at-exit');
	await mkdir(temporary.path('bin'));
});
afterAll(() => temporary.remove());

/** Its first line, and how to wait for all that it says until it has ended. */
async function heard(child: ChildProcess) {
	let said = '';
	child.stdout?.on('data', (chunk) => {
		said += chunk;
	});
	const closed = once(child, 'close');
	await expect.poll(() => said, { timeout: 20_000 }).toContain('\n');
	return { first: said.trim(), end: async () => ({ code: (await closed)[0], said }) };
}

/** What the scripts run, in a folder of its own: each says its number and goes on until it is asked to end. */
async function writeStandIns() {
	const goesOn = `process.on('SIGTERM', () => process.exit(0)); setInterval(() => {}, 1000); console.log(process.pid);`;
	for (const file of ['start.mjs', 'migrate.ts', 'generate.ts']) await writeFile(temporary.path(`bin/${file}`), goesOn);
	const programs = temporary.path('node_modules/.bin');
	await mkdir(programs, { recursive: true });
	await symlink(resolve('node_modules/tsx'), temporary.path('node_modules/tsx'));
	await symlink('/bin/true', join(programs, 'next'));
	for (const name of ['tsc', 'biome']) {
		await writeFile(join(programs, name), `#!/bin/sh\nexec node ${temporary.path('bin/start.mjs')}\n`, { mode: 0o755 });
	}
}

describe('being asked to end', () => {
	test('reaches the program behind each npm script', async () => {
		const { scripts } = JSON.parse(await readFile('package.json', 'utf8'));
		await writeFile(temporary.path('package.json'), JSON.stringify({ name: 'stand-in', type: 'module', scripts }));
		await writeStandIns();
		for (const name of Object.keys(scripts)) {
			const npm = spawn('npm', ['run', '--silent', name], { cwd: temporary.path('.'), env: childEnv() });
			const { first } = await heard(npm);
			onTestFailed(() => void (isAlive(Number(first)) && process.kill(Number(first), 'SIGKILL')));
			npm.kill('SIGTERM');
			await expect.poll(() => isAlive(Number(first)), { message: name, timeout: 5_000 }).toBe(false);
		}
	}, 60_000);

	test('is one Ctrl-C when npm passes it on, and a second one later ends at once', async () => {
		const script = temporary.path('slow.ts');
		await writeFile(
			script,
			`import { atExit, obeySignals } from '${process.cwd()}/bin/at-exit';
			atExit(() => new Promise((resolve) => setTimeout(() => { console.log('put away'); resolve(); }, 1_500)));
			obeySignals(() => 0);
			setInterval(() => {}, 1_000);
			console.log('ready');`,
		);
		const interrupted = async (pause: number) => {
			const child = spawn(process.execPath, ['--import', 'tsx', script], { env: childEnv() });
			const { end } = await heard(child);
			child.kill('SIGINT');
			await sleep(pause);
			child.kill('SIGINT');
			return end();
		};
		expect(await interrupted(50)).toEqual({ code: 0, said: 'ready\nput away\n' });
		expect(await interrupted(900)).toEqual({ code: 130, said: 'ready\n' });
	}, 60_000);
});
