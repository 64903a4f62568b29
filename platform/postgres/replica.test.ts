import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Postgres, startPostgres } from '../postgres';
import { makeTemporary, type Temporary } from '../testing/temporary';
import { forgetReplica, startReplica } from './replica';

let temporary: Temporary;
let primary: Postgres;
let replica: Postgres;
let options: Parameters<typeof startReplica>[0];
beforeAll(async () => {
	temporary = await makeTemporary('replica');
	const directory = temporary.path('postgres');
	primary = await startPostgres({ directory, settings: { max_connections: '150' } });
	await ask(primary, 'create table said as select 1 as number');
	options = { primary: { directory, url: primary.url }, directory: temporary.path('replica') };
	replica = await startReplica(options);
});
afterAll(async () => {
	await replica.stop();
	await primary.stop();
	await temporary.remove();
});

async function ask(server: Postgres, query: string): Promise<Record<string, unknown>[]> {
	const client = new Client({ connectionString: server.url });
	client.on('error', () => {});
	await client.connect();
	try {
		return (await client.query(query)).rows;
	} finally {
		await client.end();
	}
}

async function count(): Promise<unknown> {
	return (await ask(replica, 'select count(*)::int as count from said'))[0]?.count;
}

describe('a replica of the embedded PostgreSQL', () => {
	test('holds what was written before it and shows what is written after', async () => {
		expect(await count()).toBe(1);
		await ask(primary, 'insert into said values (2)');
		await expect.poll(count, { timeout: 5_000 }).toBe(2);
	});

	test('can only be read', async () => {
		await expect(ask(replica, 'insert into said values (3)')).rejects.toThrow(/read-only/);
		expect(await ask(replica, 'select pg_is_in_recovery() as standby')).toEqual([{ standby: true }]);
		expect(await ask(replica, 'show max_connections')).toEqual([{ max_connections: '150' }]);
	});

	test('shows the past while its replay is paused, and catches up', async () => {
		await ask(replica, 'select pg_wal_replay_pause()');
		await ask(primary, 'insert into said values (3)');
		await sleep(300);
		expect(await count()).toBe(2);
		await ask(replica, 'select pg_wal_replay_resume()');
		await expect.poll(count, { timeout: 5_000 }).toBe(3);
	});

	test('goes on where it was after being stopped', async () => {
		await replica.stop();
		await ask(primary, 'insert into said values (4)');
		replica = await startReplica(options);
		await expect.poll(count, { timeout: 10_000 }).toBe(4);
	});

	test('keeps the password out of the process list and the primary keeps only so much log for it', async () => {
		const { password } = new URL(primary.url);
		const opts = await readFile(join(options.directory, 'data', 'postmaster.opts'), 'utf8');
		expect(opts).not.toContain(password);
		expect(await ask(primary, 'show max_slot_wal_keep_size')).toEqual([{ max_slot_wal_keep_size: '1GB' }]);
	});

	test('that does not come back is forgotten', async () => {
		await replica.stop();
		await expect
			.poll(
				() =>
					forgetReplica(options).then(
						() => true,
						() => false,
					),
				{ timeout: 5_000 },
			)
			.toBe(true);
		expect(await ask(primary, 'select from pg_replication_slots')).toEqual([]);
	});
});
