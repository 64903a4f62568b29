import { stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { ImportTally } from '@/archive/imports/import-files';
import { env } from '@/platform/env';
import { Failure } from '@/platform/failure';
import { atExit } from './at-exit';
import { command } from './command';
import { generateClient } from './generate-client';
import { openDatabase } from './open-database';
import { showProgress } from './show-progress';

const usage = `Usage: npm run import -- [--dry-run] [--as EMAIL] FILE…
FILEs hold one statement a line (JSON Lines, also .gz); docs/import-format.md describes them.`;

/** Imports files of statements. Exit code 1 when a line was not taken, 130 when it was stopped: run it again to go on. */
await command(async () => {
	const { dryRun, as, files } = read(process.argv.slice(3));
	const sizes = await Promise.all(files.map(sizeOf));
	await generateClient();
	await openDatabase();
	const { importFiles } = await import('@/archive/imports/import-files');
	const { findImporter } = await import('@/archive/imports/importer');
	const { closeDatabases } = await import('@/platform/db');

	const progress = showProgress(files, sizes);
	const stop = new AbortController();
	const started = performance.now();
	const run = importFiles(await findImporter(as), files, {
		timeZone: env.DEFAULT_TIME_ZONE,
		dryRun,
		signal: stop.signal,
		report: ({ file, number }, reason) => progress.say(`${file}:${number}: ${reason}`),
		progress: progress.advance,
	});
	atExit(async () => {
		stop.abort();
		await run.catch(() => {});
		await closeDatabases();
	});
	const tally = await run.finally(progress.end);
	console.log(summaryOf(tally, (performance.now() - started) / 1000, dryRun));
	return tally.refused > 0 ? 1 : 0;
});

function read(args: string[]): { dryRun: boolean; as?: string; files: string[] } {
	try {
		const { values, positionals: files } = parseArgs({
			args,
			allowPositionals: true,
			options: { 'dry-run': { type: 'boolean', default: false }, as: { type: 'string' } },
		});
		if (files.length > 0) return { dryRun: values['dry-run'], as: values.as, files };
	} catch (error) {
		throw new Failure(`${error instanceof Error ? error.message : error}\n${usage}`, 2);
	}
	throw new Failure(usage, 2);
}

async function sizeOf(file: string): Promise<number> {
	const found = await stat(file).catch(() => null);
	if (!found?.isFile()) throw new Failure(`There is no file ${file}.`, 2);
	return found.size;
}

function summaryOf(tally: ImportTally, seconds: number, dryRun: boolean): string {
	const rate = Math.round(tally.versions / Math.max(seconds, 0.001));
	const memory = Math.round(process.resourceUsage().maxRSS / 1024);
	const lines = [
		`${dryRun ? 'Would import' : 'Imported'} ${tally.statements} statements in ${tally.versions} language versions` +
			` in ${seconds.toFixed(1)} s: ${rate} versions a second, ${memory} MB of memory at most.`,
		tally.unchanged > 0 && `${tally.unchanged} statements were there already.`,
		tally.refused > 0 && `${tally.refused} lines were not taken; the reasons stand above.`,
		tally.stopped && 'Stopped. Run it again to go on.',
	];
	return lines.filter(Boolean).join('\n');
}
