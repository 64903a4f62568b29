import { writeFile } from 'node:fs/promises';
import { Client } from 'pg';
import { runProgram } from '@/bin/run-program';
import { step } from '@/bin/steps';
import { closeDatabases } from '@/platform/db';
import { setEnv } from '@/platform/env';
import { migrate } from '@/platform/migrate';
import { type Postgres, startPostgres } from '@/platform/postgres';
import { newPassword, readerUrl } from '@/platform/reader-role';
import type { Temporary } from '@/platform/testing/temporary';
import { seedDemo } from '@/prisma/seed/demo';
import { alignedSentences } from '../recombined/aligned-sentences';
import { recombinedStatements } from '../recombined/recombined-statements';

export interface Imported {
	/** Language versions. */
	perSecond: number;
	/** Resident at most. */
	megabytes: number;
}

/** Runs `npm run import` on a file of recombined statements, into a new archive that holds the demo. */
export async function measureImport(temporary: Temporary, statements: number): Promise<Imported> {
	const file = temporary.path('statements.jsonl');
	const postgres = await startPostgres({ directory: temporary.path('import') });
	try {
		await fillWithDemo(postgres);
		await writeFile(file, await linesFrom(postgres.url, statements));
		const { code, output } = await step(`Importing ${statements} statements`, () =>
			runProgram('bin/start.mjs', ['import', file], {
				env: {
					DATABASE_URL: postgres.url,
					READER_DATABASE_URL: readerUrl(postgres.url, postgres.readerPassword),
					DATA_DIR: temporary.path('data'),
					AUTH_SECRET: newPassword(),
					NODE_ENV: 'production',
				},
			}),
		);
		const [, perSecond, megabytes] = /(\d+) versions a second, (\d+) MB/.exec(output) ?? [];
		if (code !== 0 || !perSecond || !megabytes) throw new Error(`The import failed:\n${output}`);
		return { perSecond: Number(perSecond), megabytes: Number(megabytes) };
	} finally {
		await postgres.stop();
	}
}

async function fillWithDemo({ url, readerPassword }: Postgres): Promise<void> {
	await migrate(url, { readerPassword });
	setEnv({ DATABASE_URL: url, READER_DATABASE_URL: readerUrl(url, readerPassword) });
	await seedDemo();
	await closeDatabases();
}

async function linesFrom(url: string, statements: number): Promise<string> {
	const db = new Client({ connectionString: url });
	await db.connect();
	try {
		const sentences = await alignedSentences(db);
		return Array.from(recombinedStatements(sentences, statements, 2), ({ line }) => `${JSON.stringify(line)}\n`).join(
			'',
		);
	} finally {
		await db.end();
	}
}
