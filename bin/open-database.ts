import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { connect } from '@/platform/connect';
import { checkDiskSpace } from '@/platform/disk-space';
import { env, setEnv } from '@/platform/env';
import { log } from '@/platform/log';
import { migrate } from '@/platform/migrate';
import { type Postgres, startPostgres } from '@/platform/postgres';
import { newPassword, readerUrl } from '@/platform/reader-role';
import { atExit } from './at-exit';
import { step } from './steps';

/**
 * Makes the archive's database ready and names it to this process and its children: the one of DATABASE_URL, or the
 * embedded one, which is stopped with this process and started again when it dies.
 */
export async function openDatabase(): Promise<void> {
	const embedded = env.DATABASE_URL ? null : await openEmbedded();
	const url = embedded?.url ?? env.DATABASE_URL ?? '';
	await step('Bringing the database up to date', () => migrate(url, { readerPassword: embedded?.readerPassword }));
	if (env.READER_DATABASE_URL) await (await connect(env.READER_DATABASE_URL, 'READER_DATABASE_URL')).end();
	setEnv({
		DATABASE_URL: url,
		READER_DATABASE_URL: env.READER_DATABASE_URL ?? readerUrl(url, embedded?.readerPassword),
		AUTH_SECRET: env.AUTH_SECRET ?? (await readSecret()),
	});
}

const interval = 2_000;

/** What one process opens at most: desk, reading room, jobs, changes. */
const connectionsOfOne = 26;

async function openEmbedded(): Promise<Postgres> {
	await checkDiskSpace(env.DATA_DIR, 200);
	const settings = { max_connections: String(Math.max(100, env.PROCESSES * connectionsOfOne + 20)) };
	const start = () => startPostgres({ directory: join(env.DATA_DIR, 'postgres'), settings });
	let postgres = await step('Starting PostgreSQL', start);
	const watch = setInterval(async () => {
		if (await postgres.isRunning()) return;
		log.error('PostgreSQL died: starting it again');
		postgres = await start().catch((err) => {
			log.error({ err }, 'PostgreSQL does not start');
			return postgres;
		});
	}, interval);
	atExit(async () => {
		clearInterval(watch);
		await postgres.stop();
	});
	return postgres;
}

/** The secret that signs sessions, made on the first start. */
async function readSecret(): Promise<string> {
	const path = join(env.DATA_DIR, 'secret');
	const known = await readFile(path, 'utf8').catch(() => '');
	if (known.length >= 32) return known;
	const secret = newPassword();
	await writeFile(path, secret, { mode: 0o600 });
	return secret;
}
