import { writeFile } from 'node:fs/promises';
import { Client } from 'pg';
import { importFiles } from '@/archive/imports/import-files';
import { findImporter } from '@/archive/imports/importer';
import { atExit } from '@/bin/at-exit';
import { buildSite } from '@/bin/build-site';
import { command } from '@/bin/command';
import { generateClient } from '@/bin/generate-client';
import { step } from '@/bin/steps';
import { serveTestedArchive } from '@/bin/tested-archive';
import { closeDatabases } from '@/platform/db';
import { env } from '@/platform/env';
import { Failure } from '@/platform/failure';
import { makeTemporary } from '@/platform/testing/temporary';
import { measureLarge } from './large';
import { measurePage } from './page';
import { alignedSentences } from './recombined/aligned-sentences';
import { recombinedStatements } from './recombined/recombined-statements';
import { measureSearch } from './search';
import { type Row, tableOf } from './table';

const statements = 2000;

const measures: Record<string, () => Promise<Row[]>> = {
	pages: measurePages,
	large: () => measureLarge({ statements: Number(process.argv[3] ?? 100_000) }),
};

/** `npm run bench` measures a page and search, `npm run bench -- large [STATEMENTS]` a large archive. */
await command(async () => {
	const name = process.argv[2] ?? 'pages';
	const measure = measures[name];
	if (!measure) throw new Failure(`There is no benchmark ${name}; there are ${Object.keys(measures).join(', ')}.`, 2);
	await generateClient();
	console.log(`\n${tableOf(await measure())}`);
	return 0;
});

/** A statement page and search, each beside a reference in the same run, on an archive made for it. */
async function measurePages(): Promise<Row[]> {
	const temporary = await makeTemporary('bench');
	atExit(temporary.remove);
	await buildSite();
	const { url } = await serveTestedArchive(temporary);
	const db = new Client({ connectionString: env.DATABASE_URL });
	await db.connect();
	const sentences = await alignedSentences(db);
	const lines = Array.from(recombinedStatements(sentences, statements), ({ line }) => `${JSON.stringify(line)}\n`);
	await writeFile(temporary.path('bench.jsonl'), lines.join(''));
	await step(`Importing ${statements} statements`, async () =>
		importFiles(await findImporter(), [temporary.path('bench.jsonl')], { timeZone: 'Europe/Paris' }),
	);
	await closeDatabases();
	await db.query('ANALYZE');
	await fetch(`${url}/en`).then((response) => response.text());
	const rows = [...(await measurePage(url, db, temporary)), ...(await measureSearch(url, db))];
	await db.end();
	return rows;
}
