import { stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { type ImportTally, importFiles } from '@/archive/imports/import-files';
import { findImporter } from '@/archive/imports/importer';
import { closeDatabases } from '@/platform/db';
import { env } from '@/platform/env';
import { Failure } from '@/platform/failure';
import { command } from './command';
import { openDatabase } from './open-database';
import { showProgress } from './show-progress';

const usage = `Usage: npm run import -- [--dry-run] [--as EMAIL] FILE…
FILEs hold one statement a line (JSON Lines, also .gz); docs/import-format.md describes them.`;

/** Imports files of statements. Exit code 1 when a line was not taken, 130 when it was stopped. */
await command(async () => {
	const { values, positionals: files } = read(process.argv.slice(2));
	const sizes = await Promise.all(files.map(sizeOf));
	const database = await openDatabase();
	const stop = new AbortController();
	process.once('SIGINT', () => stop.abort());
	const progress = showProgress(files, sizes);
	try {
		const started = performance.now();
		const tally = await importFiles(await findImporter(values.as), files, {
			timeZone: env.DEFAULT_TIME_ZONE,
			dryRun: values['dry-run'],
			signal: stop.signal,
			report: ({ file, number }, reason) => progress.say(`${file}:${number}: ${reason}`),
			progress: progress.advance,
		});
		progress.end();
		console.log(summaryOf(tally, (performance.now() - started) / 1000, values['dry-run']));
		process.exitCode = tally.stopped ? 130 : tally.refused > 0 ? 1 : 0;
	} finally {
		progress.end();
		await closeDatabases();
		await database.close();
	}
});

function read(args: string[]) {
	try {
		const given = parseArgs({
			args,
			allowPositionals: true,
			options: { 'dry-run': { type: 'boolean', default: false }, as: { type: 'string' } },
		});
		if (given.positionals.length > 0) return given;
	} catch (error) {
		throw new Failure(`${error instanceof Error ? error.message : error}\n${usage}`, 2);
	}
	throw new Failure(usage, 2);
}

async function sizeOf(file: string): Promise<number> {
	try {
		return (await stat(file)).size;
	} catch {
		throw new Failure(`There is no file ${file}.`, 2);
	}
}

function summaryOf(tally: ImportTally, seconds: number, dryRun: boolean): string {
	const rate = Math.round(tally.versions / Math.max(seconds, 0.001));
	const memory = Math.round(process.resourceUsage().maxRSS / 1024);
	const lines = [
		`${dryRun ? 'Would import' : 'Imported'} ${tally.statements} statements in ${tally.versions} language versions` +
			` in ${seconds.toFixed(1)} s: ${rate} versions a second, ${memory} MB of memory at most.`,
		tally.unchanged > 0 && `${tally.unchanged} were there already.`,
		tally.refused > 0 && `${tally.refused} lines were not taken; the reasons stand above.`,
		tally.stopped && 'Stopped. Run it again to go on.',
	];
	return lines.filter(Boolean).join('\n');
}
