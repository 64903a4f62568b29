import { createHash } from 'node:crypto';
import { copyFile, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { Failure } from '../failure';
import { type Postgres, startPostgres } from '../postgres';
import { type Account, accountFor } from './account';
import { findBinaries } from './binaries';
import { copyData } from './copy-data';

export interface ReplicaOptions {
	/** The folder and the owner's address of a running embedded PostgreSQL. */
	primary: { directory: string; url: string };
	/** Keeps the replica, its log and the same passwords. */
	directory: string;
}

/** A standby refuses to start with less of these than its primary has. */
const noLessThanThePrimary = [
	'max_connections',
	'max_worker_processes',
	'max_wal_senders',
	'max_prepared_transactions',
	'max_locks_per_transaction',
];

/** What a replica that is away may cost the primary's disk; one away for longer has to be made again. */
const keptLog = '1GB';

/**
 * Starts a streaming replica of a running embedded PostgreSQL of this machine, copying it on the first run. It only answers
 * questions; `stop()` stops it and leaves the primary alone. Throws a Failure when it cannot be made or started.
 */
export async function startReplica({ primary, directory }: ReplicaOptions): Promise<Postgres> {
	const account = await accountFor(directory, (await findBinaries()).directory);
	const client = new Client({ connectionString: primary.url });
	await client.connect();
	try {
		const slot = slotOf(directory);
		if (!(await exists(join(directory, 'data')))) await makeReplica(client, { primary, directory, account, slot });
		await follow(join(directory, 'data'), primary.url, slot);
		return await startPostgres({ directory, settings: await readLimits(client) });
	} finally {
		await client.end();
	}
}

/** Makes the primary forget a replica that does not come back, so that it keeps no log for it. */
export async function forgetReplica({ primary, directory }: ReplicaOptions): Promise<void> {
	const client = new Client({ connectionString: primary.url });
	await client.connect();
	try {
		await client.query('select pg_drop_replication_slot(slot_name) from pg_replication_slots where slot_name = $1', [
			slotOf(directory),
		]);
	} finally {
		await client.end();
	}
}

interface Making extends ReplicaOptions {
	account: Account;
	slot: string;
}

async function makeReplica(client: Client, { primary, directory, account, slot }: Making): Promise<void> {
	await client.query(`alter system set max_slot_wal_keep_size = '${keptLog}'`);
	await client.query('select pg_reload_conf()');
	// Begun anew: a slot of an earlier try may have lost the log that this copy needs.
	await client.query('select pg_drop_replication_slot(slot_name) from pg_replication_slots where slot_name = $1', [
		slot,
	]);
	await client.query('select pg_create_physical_replication_slot($1, true)', [slot]);

	const fresh = await mkdtemp(join(directory, 'new-'));
	try {
		await account.own(fresh);
		const data = join(fresh, 'data');
		await backUp(client, join(primary.directory, 'data'), data, account);
		await write(join(data, 'standby.signal'), '', account);
		await copyFile(join(primary.directory, 'passwords.json'), join(directory, 'passwords.json'));
		await rename(data, join(directory, 'data'));
	} catch (cause) {
		throw new Failure(
			`A replica could not be made in ${directory} (${cause instanceof Error ? cause.message : cause}).`,
			1,
			{
				cause,
			},
		);
	} finally {
		await rm(fresh, { recursive: true, force: true });
	}
}

/** Copies the data between the two calls that make it a backup; the label says where its log begins. */
async function backUp(client: Client, from: string, to: string, account: Account): Promise<void> {
	await client.query(`select pg_backup_start('rostrum replica', true)`);
	await copyData(from, to, account);
	const { rows } = await client.query<{ labelfile: string }>('select labelfile from pg_backup_stop(false)');
	await write(join(to, 'backup_label'), rows[0]?.labelfile ?? '', account);
}

const ownLines = /^(primary_conninfo|primary_slot_name|hot_standby_feedback) .*\n?/gm;

/** Says whom to follow. In a file, which others cannot read: the address holds a password. */
async function follow(data: string, primaryUrl: string, slot: string): Promise<void> {
	const { hostname, port, username, password } = new URL(primaryUrl);
	const path = join(data, 'postgresql.auto.conf');
	const kept = (await readFile(path, 'utf8')).replace(ownLines, '');
	const conninfo = `host=${hostname} port=${port} user=${username} password=${password} application_name=${slot}`;
	const lines = [
		`primary_conninfo = '${conninfo}'`,
		`primary_slot_name = '${slot}'`,
		// Without it the primary clears away rows that a long question here still reads, which ends the question.
		'hot_standby_feedback = on',
	];
	await writeFile(path, `${kept}${lines.join('\n')}\n`, { mode: 0o600 });
}

async function readLimits(client: Client): Promise<Record<string, string>> {
	const { rows } = await client.query<{ name: string; setting: string }>(
		'select name, setting from pg_settings where name = any ($1)',
		[noLessThanThePrimary],
	);
	return Object.fromEntries(rows.map(({ name, setting }) => [name, setting]));
}

/** Its place on the primary, the same at each start. */
function slotOf(directory: string): string {
	return `rostrum_replica_${createHash('sha256').update(directory).digest('hex').slice(0, 8)}`;
}

async function write(path: string, text: string, account: Account): Promise<void> {
	await writeFile(path, text, { mode: 0o600 });
	await account.own(path);
}

function exists(path: string): Promise<boolean> {
	return stat(path).then(
		() => true,
		() => false,
	);
}
