import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { importFiles } from '@/archive/imports/import-files';
import { findImporter } from '@/archive/imports/importer';
import { parseLine, type StatementLine } from '@/archive/imports/line';
import { step } from '@/bin/steps';
import { closeDatabases } from '@/platform/db';
import { setEnv } from '@/platform/env';
import { Failure } from '@/platform/failure';
import { migrate } from '@/platform/migrate';
import { startPostgres } from '@/platform/postgres';
import { readerUrl } from '@/platform/reader-role';
import { makeTemporary, type Temporary } from '@/platform/testing/temporary';
import { seedDemo } from '@/prisma/seed/demo';
import { alignedSentences } from './recombined/aligned-sentences';
import { recombinedStatements } from './recombined/recombined-statements';
import { drawCrossLanguage, drawQueries } from './relevance/draw-queries';
import { measureRelevance, type Relevance } from './relevance/measure-relevance';
import { readQueries } from './relevance/queries';
import type { Row } from './table';

const statements = 500;
const drawn = 60;
const crossLanguage = 200;

/** The shares that have to be found, by type of question. */
const bars: Record<string, number> = { title: 0.97, quote: 0.97, 'cross-language': 0.95 };

/**
 * How well the search finds what is asked for: titles and quotes in each language, and quotes asked by readers of another.
 * Of a folder with `statements/*.jsonl` in the import's form and `queries.jsonl`; without one of recombined texts, from which
 * the same questions are drawn each time.
 */
export async function measureRelevanceOf(folder?: string): Promise<Row[]> {
	const temporary = await makeTemporary('bench-relevance');
	const postgres = await startPostgres({ directory: temporary.path('postgres') });
	try {
		const { url, readerPassword } = postgres;
		await migrate(url, { readerPassword });
		setEnv({ DATABASE_URL: url, READER_DATABASE_URL: readerUrl(url, readerPassword) });
		const files = folder ? await filesOf(folder) : [await recombinedFile(temporary, url)];
		await step(`Importing ${files.length} files`, async () =>
			importFiles(await findImporter(), files, {
				timeZone: 'UTC',
				report: ({ file, number }, reason) => console.warn(file, number, reason),
			}),
		);
		const lines = await linesIn(files);
		const given = folder ? await readQueries(join(folder, 'queries.jsonl')) : drawQueries(lines, drawn);
		const queries = [...given, ...drawCrossLanguage(lines, crossLanguage)];
		const measured = await step(`Asking ${queries.length} questions`, () => measureRelevance(queries));
		for (const { type, lang, missed } of measured)
			for (const one of missed) console.log(`${type} ${lang} missed: ${one}`);
		return measured.map(rowOf);
	} finally {
		await closeDatabases();
		await postgres.stop();
		await temporary.remove();
	}
}

function rowOf({ type, lang, found, asked, within, aligned }: Relevance): Row {
	const bar = bars[type];
	const shown = aligned === undefined ? '' : `, ${aligned} of them with the passage in the reader's language`;
	return {
		measure: `relevance, ${type} in ${lang}: among the first ${within}${shown} ÷ asked`,
		ours: found,
		reference: asked,
		unit: '',
		...(bar === undefined ? {} : { bar: { atLeast: bar } }),
	};
}

async function filesOf(folder: string): Promise<string[]> {
	const names = await readdir(join(folder, 'statements')).catch(() => []);
	const files = names.filter((name) => name.endsWith('.jsonl')).sort();
	if (files.length === 0) throw new Failure(`There are no statements/*.jsonl in ${folder}.`, 2);
	return files.map((name) => join(folder, 'statements', name));
}

async function recombinedFile(temporary: Temporary, url: string): Promise<string> {
	await seedDemo();
	const db = new Client({ connectionString: url });
	await db.connect();
	try {
		const made = recombinedStatements(await alignedSentences(db), statements);
		const file = temporary.path('recombined.jsonl');
		await writeFile(file, Array.from(made, ({ line }) => `${JSON.stringify(line)}\n`).join(''));
		return file;
	} finally {
		await db.end();
	}
}

async function linesIn(files: readonly string[]): Promise<StatementLine[]> {
	const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
	return texts.flatMap((text) =>
		text.split('\n').flatMap((raw) => {
			const parsed = raw.trim() === '' ? null : parseLine(raw);
			return parsed?.ok ? [parsed.line] : [];
		}),
	);
}
