import { createHash } from 'node:crypto';
import type { Client } from 'pg';
import { connect } from './connect';
import { codeOf } from './failure';
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
	const owner = await connect(url, 'DATABASE_URL');
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
