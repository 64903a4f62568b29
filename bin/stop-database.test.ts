import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { childEnv } from '@/platform/env';
import { findPostmaster, isAlive, isServer } from '@/platform/postgres/postmaster';
import { makeTemporary, type Temporary } from '@/platform/testing/temporary';

let temporary: Temporary;
let folder: string;
let runs = 0;
beforeAll(async () => {
	temporary = await makeTemporary('stop-database');
	// As a first start that loads the demo: it asks and asks, and does not hear of the end.
	await writeFile(
		temporary.path('start.mts'),
		`import { command } from '${process.cwd()}/bin/command';
		import { openDatabase } from '${process.cwd()}/bin/open-database';
		import { log } from '${process.cwd()}/platform/log';
		import { deskDb } from '${process.cwd()}/platform/db';
		await command(async () => {
			await openDatabase();
			setInterval(() => log.warn('at work'), 20);
			for (let first = true; ; first = false) {
				const asking = deskDb().$executeRaw\`select pg_sleep(20)\`;
				if (first) console.log('asking');
				await asking;
			}
		});`,
	);
});
afterAll(() => temporary.remove());
beforeEach(() => {
	folder = temporary.path(`data-${++runs}`);
});
afterEach(async () => {
	const left = await running();
	if (left) process.kill(left, 'SIGINT');
});

const data = () => join(folder, 'postgres', 'data');

/** The number of a server on the folder's data. */
async function running(): Promise<number | null> {
	const postmaster = await findPostmaster(data());
	return postmaster && (await isServer(postmaster.pid, data())) ? postmaster.pid : null;
}

function start() {
	const env = childEnv({ DATABASE_URL: '', READER_DATABASE_URL: '', DATA_DIR: folder, NODE_ENV: 'production' });
	const child = spawn(process.execPath, ['--import', 'tsx', temporary.path('start.mts')], { env, detached: true });
	let said = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream.on('data', (chunk) => {
			said += chunk;
		});
	}
	const closed = once(child, 'close');
	return { child, said: () => said, closed };
}

describe('the embedded PostgreSQL', () => {
	test.each([
		['SIGTERM', 143],
		['SIGINT', 130],
		['SIGHUP', 129],
	] as const)(
		'ends with a start that is at work in it, at %s',
		async (signal, code) => {
			const { child, said, closed } = start();
			await expect.poll(said, { timeout: 60_000 }).toContain('asking');
			child.kill(signal);
			expect((await closed)[0]).toBe(code);
			expect(await running()).toBeNull();
			expect(said()).not.toContain('Error');
		},
		90_000,
	);

	test.skipIf(!existsSync('/usr/bin/script'))(
		'ends with a start whose terminal is closed, and so does the start',
		async () => {
			const env = childEnv({ DATABASE_URL: '', READER_DATABASE_URL: '', DATA_DIR: folder, NODE_ENV: 'production' });
			const command = `exec ${process.execPath} --import tsx ${temporary.path('start.mts')}`;
			const terminal = spawn('/usr/bin/script', ['--quiet', '--flush', '--command', command, '/dev/null'], { env });
			let said = '';
			terminal.stdout.on('data', (chunk) => {
				said += chunk;
			});
			await expect.poll(() => said, { timeout: 60_000 }).toContain('asking');
			const [pid = ''] = (await readFile(`/proc/${terminal.pid}/task/${terminal.pid}/children`, 'utf8')).split(' ');
			terminal.kill('SIGKILL');
			await expect.poll(() => isAlive(Number(pid)), { timeout: 20_000 }).toBe(false);
			expect(await running()).toBeNull();
		},
		90_000,
	);

	test('ends with a start that is told so while PostgreSQL is being started, with all of its group', async () => {
		const { child, closed } = start();
		await expect.poll(() => existsSync(join(data(), 'postmaster.pid')), { timeout: 60_000, interval: 1 }).toBe(true);
		process.kill(-(child.pid ?? 0), 'SIGINT');
		await closed;
		expect(await running()).toBeNull();
	}, 90_000);

	test('is not begun by a start that is told so while its data are being made', async () => {
		const { child, said, closed } = start();
		await expect.poll(() => existsSync(join(folder, 'postgres', 'passwords.json')), { timeout: 60_000 }).toBe(true);
		process.kill(-(child.pid ?? 0), 'SIGINT');
		await closed;
		expect(await running()).toBeNull();
		expect(said()).not.toContain('Error');
	}, 90_000);
});
