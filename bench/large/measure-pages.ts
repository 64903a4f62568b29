import { rm } from 'node:fs/promises';
import { Client, Pool } from 'pg';
import { serveTestedArchive } from '@/bin/tested-archive';
import { closeDatabases } from '@/platform/db';
import { env } from '@/platform/env';
import { preferringIndexes } from '@/platform/reader-role';
import { sentBy } from '@/platform/testing/sent-sql';
import { timed } from '../load';
import { randomFrom } from '../recombined/random';
import { askAgain } from './ask-again';
import { askStatement, somePages } from './questions';
import type { StoredArchive } from './stored-archive';

/** Milliseconds of statement pages that nobody asked for before, and of their SQL alone. */
export interface PageTimes {
	pages: number[];
	sql: number[];
}

const warming = 40;
const measured = 200;

/** Serves an archive as `npm start` does and asks for pages one after another, each once; in between, for their SQL alone. */
export async function measurePages(archive: StoredArchive): Promise<PageTimes> {
	// What an earlier run of the same build asked for may lie on the disk.
	await rm(archive.path('data/cache'), { recursive: true, force: true });
	const { url } = await serveTestedArchive(archive);
	const connectionString = preferringIndexes(env.READER_DATABASE_URL ?? '');
	const db = new Client({ connectionString });
	const pool = new Pool({ connectionString });
	await db.connect();
	try {
		const pages = await somePages(db, warming + measured, randomFrom(11));
		const ask = async ({ ref, slug, locale }: (typeof pages)[number]) => {
			const response = await fetch(`${url}/${locale}/statements/${ref}/${slug}`);
			if (!response.ok) throw new Error(`A statement page answered ${response.status}.`);
			const status = response.headers.get('cache-status') ?? '';
			if (!status.includes('fwd')) throw new Error(`A statement page was there already: ${status}.`);
			await response.text();
		};
		for (const page of pages.slice(0, warming)) {
			await ask(page);
			await askAgain(pool, await sentBy(() => askStatement(page), 'published.'));
		}
		const times: PageTimes = { pages: [], sql: [] };
		for (const page of pages.slice(warming)) {
			const sent = await sentBy(() => askStatement(page), 'published.');
			times.pages.push(...(await timed(1, () => ask(page))));
			times.sql.push(...(await timed(1, () => askAgain(pool, sent))));
		}
		return times;
	} finally {
		await db.end();
		await pool.end();
		await closeDatabases();
	}
}
