import { createHash } from 'node:crypto';
import { Client } from 'pg';
import { codeOf, Failure } from './failure';
import { readMigrations } from './migrations';
import { ensureReaderRole } from './reader-role';

/** Any number, the same for all nodes: who holds it migrates, the others wait. */
const migrationLock = 7_267_747;

/**
 * Brings a database up to date, offline: the public's role, the schema, the job queue. Safe to run again and from
 * several nodes at once. Returns the names of the migrations applied now. Throws a Failure when the server cannot be
 * used.
 */
export async function migrate(url: string, options: { readerPassword?: string } = {}): Promise<string[]> {
	const owner = await connect(url);
	try {
		if (await isUpToDate(owner)) {
			await ensureReaderRole(owner, options.readerPassword);
			return [];
		}
		await owner.query('select pg_advisory_lock($1)', [migrationLock]);
		await ensureReaderRole(owner, options.readerPassword);
		const { applyMigrations } = await import('./schema-engine');
		const applied = await applyMigrations(url);
		const { migrateJobs } = await import('./jobs-schema');
		await migrateJobs(url);
		return applied;
	} finally {
		await owner.end();
	}
}

/** Whether every migration as it is in the folder was applied: then the engine, which takes a second, is not needed. */
async function isUpToDate(owner: Client): Promise<boolean> {
	try {
		const { rows } = await owner.query<{ name: string; checksum: string }>(
			`select migration_name as name, checksum from _prisma_migrations, graphile_worker.migrations
			where finished_at is not null and rolled_back_at is null`,
		);
		const applied = new Map(rows.map(({ name, checksum }) => [name, checksum]));
		const wanted = await readMigrations();
		return wanted.every(({ name, sql }) => applied.get(name) === createHash('sha256').update(sql).digest('hex'));
	} catch (error) {
		if (codeOf(error) === undefinedTable) return false;
		throw error;
	}
}

const undefinedTable = '42P01';
const oldest = 150_000;

async function connect(url: string): Promise<Client> {
	const client = new Client({
		connectionString: url,
		connectionTimeoutMillis: 10_000,
		application_name: 'rostrum migrate',
	});
	client.on('error', () => {});
	try {
		await client.connect();
	} catch (cause) {
		throw new Failure(
			`${complaint(cause, url)} Correct DATABASE_URL, or leave it empty for the embedded PostgreSQL.`,
			1,
			{ cause },
		);
	}
	const { rows } = await client.query<{ number: number; name: string }>(
		`select current_setting('server_version_num')::int as number, current_setting('server_version') as name`,
	);
	const version = rows[0];
	if (version && version.number >= oldest) return client;
	await client.end();
	throw new Failure(`PostgreSQL ${version?.name} is too old: DATABASE_URL needs PostgreSQL 15 or newer.`);
}

function complaint(error: unknown, url: string): string {
	const { host, pathname, username } = new URL(url);
	const database = decodeURIComponent(pathname.slice(1));
	const code = codeOf(error) ?? (error instanceof AggregateError ? codeOf(error.errors[0]) : undefined);
	if (code === '28P01' || code === '28000')
		return `The database at ${host} refuses user "${username}" or its password.`;
	if (code === '3D000') return `There is no database "${database}" at ${host}.`;
	if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return `The database's host ${host} has no address.`;
	if (code === 'ECONNREFUSED') return `Nothing answers at ${host}.`;
	return `The database at ${host} cannot be reached (${code ?? (error instanceof Error ? error.message : error)}).`;
}
