import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import type { Cluster } from './cluster';

/** The owner's address of a database of the cluster. */
export function urlOf({ passwords }: Cluster, port: number, database: string): string {
	return `postgresql://rostrum:${passwords.owner}@127.0.0.1:${port}/${database}`;
}

/** Whether the server on this port runs our cluster: it accepts our password and names our system identifier. */
export async function isOurs(cluster: Cluster, port: number): Promise<boolean> {
	const [theirs, ours] = await Promise.all([
		ask<{ id: string }>(cluster, port, 'select system_identifier::text as id from pg_control_system()'),
		readIdentifier(cluster.data),
	]);
	return theirs !== null && theirs.id === ours;
}

/** How many sessions of others are open, who are not called `own`; none when the server does not answer. */
export async function countOtherClients(cluster: Cluster, port: number, own?: string): Promise<number> {
	const answer = await ask<{ count: number }>(
		cluster,
		port,
		`select count(*)::int as count from pg_stat_activity
		where backend_type = 'client backend' and pid <> pg_backend_pid() and application_name is distinct from $1`,
		[own],
	);
	return answer?.count ?? 0;
}

/** Any number: who holds it makes the database, others that start at the same time wait. */
const makingLock = 7_267_746;

/** Makes the archive's database on a new cluster. */
export async function ensureDatabase(cluster: Cluster, port: number): Promise<void> {
	const client = new Client({ connectionString: urlOf(cluster, port, 'postgres') });
	await client.connect();
	try {
		await client.query('select pg_advisory_lock($1)', [makingLock]);
		const { rowCount } = await client.query(`select from pg_database where datname = 'rostrum'`);
		if (rowCount === 0) await client.query('create database rostrum');
	} finally {
		await client.end();
	}
}

async function ask<Row extends object>(
	cluster: Cluster,
	port: number,
	query: string,
	values: unknown[] = [],
): Promise<Row | null> {
	const client = new Client({ connectionString: urlOf(cluster, port, 'postgres'), connectionTimeoutMillis: 2_000 });
	client.on('error', () => {});
	try {
		await client.connect();
		const { rows } = await client.query<Row>(query, values);
		return rows[0] ?? null;
	} catch {
		return null;
	} finally {
		await client.end().catch(() => {});
	}
}

/** The cluster's identity: the first eight bytes of its control file. */
async function readIdentifier(data: string): Promise<string> {
	const file = await open(join(data, 'global', 'pg_control'));
	try {
		const { buffer } = await file.read(Buffer.alloc(8), 0, 8, 0);
		return buffer.readBigUInt64LE().toString();
	} finally {
		await file.close();
	}
}
