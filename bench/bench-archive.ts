import { writeFile } from 'node:fs/promises';
import { Client } from 'pg';
import { importFiles } from '@/archive/imports/import-files';
import { findImporter } from '@/archive/imports/importer';
import { buildSite } from '@/bin/build-site';
import type { Running } from '@/bin/run-program';
import { step } from '@/bin/steps';
import { serveTestedArchive } from '@/bin/tested-archive';
import { closeDatabases } from '@/platform/db';
import { env } from '@/platform/env';
import type { Temporary } from '@/platform/testing/temporary';
import { alignedSentences } from './recombined/aligned-sentences';
import { recombinedStatements } from './recombined/recombined-statements';
import type { WeighedPages } from './weight';

const statements = 2_000;

export interface BenchArchive {
	url: string;
	server: Running;
	/** A statement of fifteen paragraphs, of middle length among those. */
	statement: string;
	pages: WeighedPages;
	/** The addresses of all statements in all languages. */
	everyPage: string[];
}

/** The demo archive and 2,000 recombined statements in five languages, served in a process of its own. */
export async function serveBenchArchive(
	temporary: Temporary,
	more: Record<string, string> = {},
): Promise<BenchArchive> {
	await buildSite();
	const { url, server } = await serveTestedArchive(temporary, more);
	const db = new Client({ connectionString: env.DATABASE_URL });
	await db.connect();
	try {
		const sentences = await alignedSentences(db);
		const lines = Array.from(recombinedStatements(sentences, statements), ({ line }) => `${JSON.stringify(line)}\n`);
		await writeFile(temporary.path('bench.jsonl'), lines.join(''));
		await step(`Importing ${statements} statements`, async () =>
			importFiles(await findImporter(), [temporary.path('bench.jsonl')], { timeZone: 'Europe/Paris' }),
		);
		await closeDatabases();
		await db.query('ANALYZE');
		const { rows } = await db.query<{ path: string; paragraphs: number; length: number }>(
			`SELECT '/' || v.locale || '/statements/' || s.ref || '/' || e.slug AS path, jsonb_array_length(e.blocks) AS paragraphs,
				length(e.blocks::text) AS length
			FROM language_version v JOIN statement s ON s.id = v.statement_id JOIN edition e ON e.id = v.live_edition_id
			WHERE NOT EXISTS (SELECT FROM withdrawal w WHERE w.statement_id = s.id AND w.kind <> 'withdrawn')
			ORDER BY md5(s.ref || v.locale)`,
		);
		const fifteen = rows.filter(({ path, paragraphs }) => path.startsWith('/en/') && paragraphs === 15);
		const statement = fifteen.sort((a, b) => a.length - b.length)[fifteen.length >> 1]?.path;
		if (!statement) throw new Error('There is no statement of fifteen paragraphs.');
		return {
			url,
			server,
			statement: url + statement,
			pages: { home: '/en', list: '/en/statements', statement },
			everyPage: rows.map(({ path }) => url + path),
		};
	} finally {
		await db.end();
	}
}
