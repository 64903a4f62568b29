import type { ServerResponse } from 'node:http';
import { deskDb, readerDb } from '@/platform/db';
import { log } from '@/platform/log';
import { listMigrations } from '@/platform/migrations';
import type { Standing } from './freshness';
import { sendText } from './send';

export interface Health {
	status: 200 | 503;
	/** What is well and what is not, by name. */
	checks: Record<string, boolean>;
}

const patience = 2_000;
let isClosing = false;

/** From now on this node says that it is not ready: it is about to stop, and others should be asked. */
export function beginClosing(): void {
	isClosing = true;
}

/** `/healthz`: the process lives. `/readyz`: it can do its work, and hears of changes. */
export async function answerHealth(
	response: ServerResponse,
	check: 'healthz' | 'readyz',
	truth: { standing: Standing },
): Promise<void> {
	if (check === 'healthz') return sendText(response, 200, 'ok');
	const { checks: works } = await checkReadiness();
	const checks = { ...works, changes: truth.standing === 'following' };
	const status = Object.values(checks).every(Boolean) ? 200 : 503;
	sendText(response, status, JSON.stringify({ ready: status === 200, ...checks }), {
		'content-type': 'application/json',
	});
}

export async function isReady(): Promise<boolean> {
	return (await checkReadiness()).status === 200;
}

/** Whether this node can do its work: both connections answer and the schema is the one this code was made for. */
export async function checkReadiness(): Promise<Health> {
	const [database, reader, migrations] = await Promise.all([
		succeeds(() => deskDb().$queryRaw`select 1`),
		succeeds(() => readerDb().$queryRaw`select 1`),
		succeeds(checkMigrations),
	]);
	const checks = { database, reader, migrations, ...(isClosing ? { open: false } : {}) };
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
