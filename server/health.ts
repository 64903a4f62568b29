import { deskDb, readerDb } from '@/platform/db';
import { log } from '@/platform/log';
import { listMigrations } from '@/platform/migrations';

export interface Health {
	status: 200 | 503;
	/** What is well and what is not, by name. */
	checks: Record<string, boolean>;
}

const patience = 5_000;

/** Whether this node can do its work: both connections answer and the schema is the one this code was made for. */
export async function checkReadiness(): Promise<Health> {
	const [database, reader, migrations] = await Promise.all([
		succeeds(() => deskDb().$queryRaw`select 1`),
		succeeds(() => readerDb().$queryRaw`select 1`),
		succeeds(checkMigrations),
	]);
	const checks = { database, reader, migrations };
	return { status: Object.values(checks).every(Boolean) ? 200 : 503, checks };
}

async function checkMigrations(): Promise<void> {
	const rows = await deskDb().$queryRaw<{ name: string }[]>`
		select migration_name as name from _prisma_migrations where finished_at is not null and rolled_back_at is null`;
	const applied = new Set(rows.map((row) => row.name));
	const missing = (await listMigrations()).filter((name) => !applied.has(name));
	if (missing.length > 0) throw new Error(`not applied: ${missing.join(', ')}`);
}

async function succeeds(question: () => Promise<unknown>): Promise<boolean> {
	const late = new Promise<boolean>((resolve) => setTimeout(resolve, patience, false).unref());
	try {
		return await Promise.race([question().then(() => true), late]);
	} catch (err) {
		log.warn({ err }, 'this node is not ready');
		return false;
	}
}
