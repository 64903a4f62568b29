import { Client, Pool } from 'pg';
import { findImporter } from '@/archive/imports/importer';
import { closeDatabases } from '@/platform/db';
import { setEnv } from '@/platform/env';
import { startPostgres } from '@/platform/postgres';
import { preferringIndexes, readerUrl } from '@/platform/reader-role';
import { type Sent, sentBy } from '@/platform/testing/sent-sql';
import { timed } from '../load';
import { randomFrom } from '../recombined/random';
import { askAgain } from './ask-again';
import { deskQuestions } from './desk-questions';
import { askStatement, questions, somePages } from './questions';
import type { StoredArchive } from './stored-archive';

/** Milliseconds by question. */
export type Times = Record<string, number[]>;

const runs = 60;
/** Questions of each kind before it is measured: a server has been asked before, and its connections have settled for their plans. */
const before = 20;

/** Asks an archive each kind of question in turn: the functions of `published.ts`, and of a statement its SQL alone. */
export async function measureArchive(archive: StoredArchive): Promise<Times> {
	const postgres = await startPostgres({ directory: archive.path('postgres') });
	const reader = readerUrl(postgres.url, postgres.readerPassword);
	setEnv({ DATABASE_URL: postgres.url, READER_DATABASE_URL: reader });
	const connectionString = preferringIndexes(reader);
	const db = new Client({ connectionString });
	const pool = new Pool({ connectionString });
	await db.connect();
	try {
		const random = randomFrom(7);
		const { rows } = await db.query<{ speaker: string }>(
			`SELECT split_part(facet, ':', 2) AS speaker FROM published.facet_tally WHERE locale = '' AND noun = 'speaker' ORDER BY count DESC, facet LIMIT 200`,
		);
		const times: Times = {};
		const importer = await findImporter();
		const asked = { ...questions(rows.map((row) => row.speaker)), ...deskQuestions(importer.id) };
		for (const [name, ask] of Object.entries(asked)) {
			for (let run = 0; run < before; run++) await ask(random);
			times[name] = await timed(runs, () => ask(random));
		}
		const pages = await somePages(db, runs * 2, random);
		const sent: Sent[][] = [];
		for (const page of pages.slice(0, runs)) sent.push(await sentBy(() => askStatement(page), 'published.'));
		const others = pages.slice(runs);
		times.statement = await timed(others.length, async (run) => others[run] && askStatement(others[run]));
		for (const questions of sent.slice(0, before)) await askAgain(pool, questions);
		times['statement, SQL alone'] = await timed(sent.length, (run) => askAgain(pool, sent[run] ?? []));
		return times;
	} finally {
		await db.end();
		await pool.end();
		await closeDatabases();
		await postgres.stop();
	}
}
