import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { connect } from '@/platform/connect';
import { checkDiskSpace } from '@/platform/disk-space';
import { env, setEnv } from '@/platform/env';
import { codeOf, Failure } from '@/platform/failure';
import { keepFirst } from '@/platform/keep-first';
import { log } from '@/platform/log';
import { failureAt, makeFolder } from '@/platform/make-folder';
import { migrate } from '@/platform/migrate';
import { oneAtATime } from '@/platform/one-at-a-time';
import { type Postgres, startPostgres } from '@/platform/postgres';
import { newPassword, readerUrl } from '@/platform/reader-role';
import { atExit } from './at-exit';
import { step } from './steps';

/**
 * Makes the archive's database ready and names it to this process and its children: the one of DATABASE_URL, or the
 * embedded one, which is stopped with this process and started again when it dies. Who may wait gets false when a database
 * elsewhere does not answer but this node has kept answers to serve meanwhile; it goes on being tried.
 */
export async function openDatabase({ mayWait = false } = {}): Promise<boolean> {
	const embedded = env.DATABASE_URL ? null : await openEmbedded();
	const url = embedded?.url ?? env.DATABASE_URL ?? '';
	const prepare = () => migrate(url, { readerPassword: embedded?.readerPassword });
	const isOpen = await step('Bringing the database up to date', () => orKeepTrying(prepare, mayWait));
	if (isOpen) await orKeepTrying(checkReader, mayWait);
	setEnv({
		DATABASE_URL: url,
		READER_DATABASE_URL: env.READER_DATABASE_URL ?? readerUrl(url, embedded?.readerPassword),
		AUTH_SECRET: env.AUTH_SECRET ?? (await readSecret()),
	});
	return isOpen;
}

async function checkReader(): Promise<void> {
	if (env.READER_DATABASE_URL) await (await connect(env.READER_DATABASE_URL, 'READER_DATABASE_URL')).end();
}

/** Whether it succeeded. When the database only does not answer, and something can be served without it, tries until it does. */
async function orKeepTrying(attempt: () => Promise<unknown>, mayWait: boolean): Promise<boolean> {
	try {
		await attempt();
		return true;
	} catch (error) {
		if (!mayWait || !isUnreachable(error) || !(await hasKeptAnswers())) throw error;
		log.error({ err: error }, 'the database cannot be reached: kept answers are served until it can');
		keepTrying(attempt);
		return false;
	}
}

async function keepTrying(attempt: () => Promise<unknown>): Promise<void> {
	for (;;) {
		await sleep(interval, undefined, { ref: false });
		try {
			await attempt();
			log.info('the database can be reached again');
			return;
		} catch (err) {
			if (!isUnreachable(err)) log.error({ err }, 'the database answers, but cannot be used');
		}
	}
}

/** PostgreSQL's own refusals have five characters; of those only "starting up", "shutting down" and "too many clients" pass. */
function isUnreachable(error: unknown): boolean {
	if (!(error instanceof Failure) || !error.cause) return false;
	const code = codeOf(error.cause) ?? '';
	return !/^[0-9A-Z]{5}$/.test(code) || ['57P03', '57P01', '53300'].includes(code);
}

async function hasKeptAnswers(): Promise<boolean> {
	return (await readdir(join(env.DATA_DIR, 'cache')).catch(() => [])).length > 0;
}

const interval = 2_000;

/** What one process opens at most: desk, reading room, jobs, changes. */
const connectionsOfOne = 26;

async function openEmbedded(): Promise<Postgres> {
	await makeFolder(env.DATA_DIR);
	await checkDiskSpace(env.DATA_DIR, 200);
	const settings = { max_connections: String(Math.max(100, env.PROCESSES * connectionsOfOne + 20)) };
	const ending = new AbortController();
	const start = () => startPostgres({ directory: join(env.DATA_DIR, 'postgres'), settings, signal: ending.signal });
	let starting = start();
	// Whatever is asked to end while PostgreSQL starts waits until it can be stopped.
	atExit(async () => {
		clearInterval(watch);
		ending.abort();
		const postgres = await starting.catch(() => null);
		await postgres?.stop(ownName);
	});
	const startAgain = oneAtATime(async () => {
		const postgres = await starting;
		if (ending.signal.aborted || (await postgres.isRunning())) return;
		log.error('PostgreSQL died: starting it again');
		starting = start().catch((err) => {
			if (!ending.signal.aborted) log.error({ err }, 'PostgreSQL does not start');
			return postgres;
		});
		await starting;
	});
	const watch = setInterval(() => starting.then(startAgain, () => {}), interval);
	const postgres = await step('Starting PostgreSQL', () => starting);
	return { ...postgres, url: named(postgres.url) };
}

/** What the sessions of this process and those it starts are called, so that who stops the server knows them from others'. */
const ownName = `rostrum-${process.pid}`;

function named(url: string): string {
	const given = new URL(url);
	given.searchParams.set('application_name', ownName);
	return given.href;
}

/** The secret that signs sessions, made on the first start. */
async function readSecret(): Promise<string> {
	const path = join(env.DATA_DIR, 'secret');
	await makeFolder(env.DATA_DIR);
	return keepFirst(path, newPassword).catch((error) => {
		throw failureAt(path, 'Cannot keep', error);
	});
}
