import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Postgres, startPostgres } from './postgres';
import { isAlive } from './postgres/postmaster';
import { makeTemporary, type Temporary } from './testing/temporary';

let temporary: Temporary;
let directory: string;
let postgres: Postgres;
beforeAll(async () => {
	temporary = await makeTemporary('postgres');
	directory = temporary.path('postgres');
	postgres = await startPostgres({ directory });
});
afterAll(async () => {
	await postgres.stop();
	await temporary.remove();
});

async function ask(query: string): Promise<unknown[]> {
	const client = new Client({ connectionString: postgres.url });
	client.on('error', () => {});
	await client.connect();
	const { rows } = await client.query(query);
	await client.end();
	return rows;
}

async function readPid(): Promise<number> {
	return Number.parseInt(await readFile(join(directory, 'data', 'postmaster.pid'), 'utf8'), 10);
}

describe('the embedded PostgreSQL', () => {
	test('listens on the loopback interface only and asks for a password', async () => {
		expect(await ask('show listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
		const open = new Client({ connectionString: postgres.url.replace(/:[0-9a-f]+@/, ':wrong@') });
		await expect(open.connect()).rejects.toThrow(/password/);
	});

	test('that outlived its parent is taken over, not started again', async () => {
		const pid = await readPid();
		const second = await startPostgres({ directory });
		expect(second.url).toBe(postgres.url);
		expect(await readPid()).toBe(pid);
	});

	test('is made once by several first starts at the same time, which all may sign in', async () => {
		const shared = temporary.path('shared');
		const starts = await Promise.all([1, 2, 3].map(() => startPostgres({ directory: shared })));
		expect(new Set(starts.map(({ url, readerPassword }) => `${url} ${readerPassword}`)).size).toBe(1);
		await starts[0]?.stop();
		const again = await startPostgres({ directory: shared });
		expect(again.url.split('@')[0]).toBe(starts[0]?.url.split('@')[0]);
		await again.stop();
	}, 120_000);

	test('comes back with its data after being killed', async () => {
		await ask('create table kept as select 1 as one');
		process.kill(await readPid(), 'SIGKILL');
		postgres = await startPostgres({ directory });
		expect(await ask('select one from kept')).toEqual([{ one: 1 }]);
	});

	test('starts although a stranger now has the number in its lock', async () => {
		await postgres.stop();
		expect(await postgres.isRunning()).toBe(false);
		const stranger = process.pid;
		expect(isAlive(stranger)).toBe(true);
		await writeFile(join(directory, 'data', 'postmaster.pid'), `${stranger}\n${directory}/data\n0\n1\n\n127.0.0.1\n`);
		postgres = await startPostgres({ directory });
		expect(await ask('select one from kept')).toEqual([{ one: 1 }]);
	});

	test('is left alone by whoever leaves while others use it', async () => {
		const other = new Client({ connectionString: postgres.url });
		other.on('error', () => {});
		await other.connect();
		await postgres.stop();
		expect(await postgres.isRunning()).toBe(true);
		await other.end();
	});
});
