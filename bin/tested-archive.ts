import { setEnv } from '@/platform/env';
import { findFreePort } from '@/platform/free-port';
import { migrate } from '@/platform/migrate';
import { startPostgres } from '@/platform/postgres';
import { newPassword, readerUrl } from '@/platform/reader-role';
import type { Temporary } from '@/platform/testing/temporary';
import type { SignIn } from '@/prisma/seed/demo-members';
import { atExit } from './at-exit';
import { type Running, startProgram } from './run-program';
import { step } from './steps';

export interface TestedArchive {
	url: string;
	/** Where it keeps files. */
	dataDir: string;
	signIns: SignIn[];
	/** The process that serves it. */
	server: Running;
}

/** Serves the built site in a process of its own, on a PostgreSQL and a port of its own, with the demo archive and these settings. */
export async function serveTestedArchive(
	temporary: Temporary,
	settings: Record<string, string> = {},
): Promise<TestedArchive> {
	const postgres = await step('Starting PostgreSQL', () => startPostgres({ directory: temporary.path('postgres') }));
	atExit(postgres.stop);
	await migrate(postgres.url, { readerPassword: postgres.readerPassword });
	const port = await findFreePort();
	const url = `http://localhost:${port}`;
	const dataDir = temporary.path('data');
	setEnv({
		DATABASE_URL: postgres.url,
		READER_DATABASE_URL: readerUrl(postgres.url, postgres.readerPassword),
		PORT: String(port),
		PUBLIC_URL: url,
		DATA_DIR: dataDir,
		AUTH_SECRET: newPassword(),
		// All journeys come from one address.
		SEARCHES_PER_MINUTE: '100000',
		EXPORTS_PER_MINUTE: '100000',
		SIGN_INS_PER_MINUTE: '100000',
		FOLLOWS_PER_MINUTE: '100000',
		PREVIEWS_PER_MINUTE: '100000',
		NOTIFY_AFTER_SECONDS: '2',
	});
	const { beginArchive } = await import('./begin-archive');
	const { signIns } = await beginArchive({});
	const { closeDatabases } = await import('@/platform/db');
	await closeDatabases();
	const server = startProgram('bin/start.mjs', [], {
		env: { NODE_ENV: 'production', LOG_LEVEL: 'warn', ...settings },
		show: !settings.LOG_LEVEL,
	});
	atExit(server.stop);
	await step('Opening the tested archive', () => answers(`${url}/readyz`, server));
	return { url, dataDir, signIns, server };
}

const patience = 120_000;

async function answers(url: string, server: Running): Promise<void> {
	const deadline = Date.now() + patience;
	while (Date.now() < deadline) {
		if (server.hasEnded()) break;
		const response = await fetch(url).catch(() => null);
		if (response?.ok) return;
		await new Promise((resolve) => setTimeout(resolve, 250));
	}
	throw new Error(`The tested archive does not answer at ${url}.`);
}
