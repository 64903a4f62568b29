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
import { makeTemporary } from '@/platform/testing/temporary';
import { measurePage } from './page';
import { recombinedStatements } from './recombined-statements';
import { measureSearch } from './search';
import { tableOf } from './table';

const statements = 2000;

/** Measures a statement page and search, each beside a reference in the same run, on an archive made for it. */
await command(async () => {
	await generateClient();
	const temporary = await makeTemporary('bench');
	atExit(temporary.remove);
	await buildSite();
	const { url } = await serveTestedArchive(temporary);
	const db = new Client({ connectionString: env.DATABASE_URL });
	await db.connect();
	const lines: string[] = [];
	for await (const line of recombinedStatements(db, statements)) lines.push(line);
	await writeFile(temporary.path('bench.jsonl'), `${lines.join('\n')}\n`);
	const started = performance.now();
	const tally = await step(`Importing ${statements} statements`, async () =>
		importFiles(await findImporter(), [temporary.path('bench.jsonl')], { timeZone: 'Europe/Paris' }),
	);
	const rate = tally.versions / ((performance.now() - started) / 1000);
	await closeDatabases();
	await db.query('ANALYZE');
	await fetch(`${url}/en`).then((response) => response.text());
	const rows = [...(await measurePage(url, db, temporary)), ...(await measureSearch(url, db))];
	await db.end();
	console.log(
		`\n${tally.statements} statements, ${tally.versions} language versions imported at ${rate.toFixed(0)} a second.\n`,
	);
	console.log(tableOf(rows));
});
