import type { Member } from '../members/member';
import { foreseeImport, importStatements } from './import-statements';
import { parseLine } from './line';
import { type Line, linesOf } from './lines-of';
import { type MappedStatement, mapStatement } from './map-statement';
import type { ImportResult } from './write-statements';

export interface ImportOptions {
	/** The zone of dates whose line names none. */
	timeZone: string;
	/** Reads and checks everything, writes nothing. */
	dryRun?: boolean;
	/** Told of each line that was not taken, and why. */
	report?: (where: { file: string; number: number }, reason: string) => void;
	/** Told after each batch how far the current file has been read. */
	progress?: (position: { file: string; bytesRead: number }, tally: ImportTally) => void;
	/** Ends the run after the batch at hand; a later run goes on from there. */
	signal?: AbortSignal;
}

export interface ImportTally {
	statements: number;
	versions: number;
	unchanged: number;
	/** Lines that were not taken: bad ones, and ones that say something else than when they were imported. */
	refused: number;
	/** Ended by the signal before the last line. */
	stopped: boolean;
}

interface Pending {
	line: Line;
	statement: MappedStatement;
}

const batchVersions = 200;
const batchCharacters = 1_500_000;

/**
 * Imports the statements of files, in batches, and goes on after a bad line. What was imported before is skipped, so that
 * running it again after an interruption continues it. Throws when a file can't be read or the database is gone.
 */
export async function importFiles(
	member: Member,
	files: readonly string[],
	options: ImportOptions,
): Promise<ImportTally> {
	const tally: ImportTally = { statements: 0, versions: 0, unchanged: 0, refused: 0, stopped: false };
	let batch: Pending[] = [];
	let [versions, characters] = [0, 0];
	const refuse = (line: Line, reason: string) => {
		tally.refused++;
		options.report?.({ file: line.file, number: line.number }, reason);
	};
	const write = async (pending: Pending[]) => {
		const results = await take(
			member,
			pending.map(({ statement }) => statement),
			options.dryRun ?? false,
		);
		for (const [i, { line, statement }] of pending.entries()) {
			const reason = count(tally, statement, results[i]);
			if (reason) refuse(line, reason);
		}
		const last = pending.at(-1)?.line;
		if (last) options.progress?.(last, tally);
	};
	// One batch is written while the next is read: the database and this process each keep a core busy.
	let writing = Promise.resolve();
	const flush = async () => {
		const full = batch;
		batch = [];
		[versions, characters] = [0, 0];
		await writing;
		writing = write(full);
		writing.catch(() => {});
	};
	for (const file of files) {
		for await (const line of linesOf(file)) {
			if (options.signal?.aborted) {
				await flush();
				await writing;
				return { ...tally, stopped: true };
			}
			const read = readStatement(line, options.timeZone);
			if (!read.ok) {
				refuse(line, read.problem);
				continue;
			}
			batch.push({ line, statement: read.statement });
			versions += read.statement.versions.length;
			characters += line.raw?.length ?? 0;
			if (versions >= batchVersions || characters >= batchCharacters) await flush();
		}
	}
	await flush();
	await writing;
	return tally;
}

function readStatement(
	line: Line,
	timeZone: string,
): { ok: true; statement: MappedStatement } | { ok: false; problem: string } {
	if (line.raw === null) {
		return { ok: false, problem: line.problem === 'too-long' ? 'is longer than 64 MB' : 'is not in UTF-8' };
	}
	const parsed = parseLine(line.raw);
	return parsed.ok ? mapStatement(parsed.line, timeZone) : parsed;
}

async function take(member: Member, statements: MappedStatement[], dryRun: boolean): Promise<ImportResult[]> {
	const outcome = dryRun ? await foreseeImport(member, statements) : await importStatements(member, statements);
	if (!outcome.ok) throw new Error(`${member.email} may not import: ${outcome.reason}`);
	return outcome.results;
}

/** Counts a result; the reason when the line was not taken. */
function count(tally: ImportTally, statement: MappedStatement, result: ImportResult | undefined): string | null {
	if (!result || result.outcome === 'failed') return result?.problem ?? 'was lost';
	if (result.outcome === 'changed') {
		return `is not the line that was imported before as /s/${result.ref}; nothing was changed. Correct the statement at the desk`;
	}
	if (result.outcome === 'unchanged') {
		tally.unchanged++;
	} else {
		tally.statements++;
		tally.versions += statement.versions.length;
	}
	return null;
}
