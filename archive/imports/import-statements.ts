import { setTimeout as sleep } from 'node:timers/promises';
import { deskDb } from '@/platform/db';
import type { Member } from '../members/member';
import { type Outcome, refuse } from '../refusals';
import { mayImport } from '../statements/policy';
import type { MappedStatement } from './map-statement';
import { findImported, type ImportResult, writeStatements } from './write-statements';

/**
 * Publishes statements with all their language versions, each as its first edition, in one transaction; when that fails,
 * in one transaction for each, so that a bad statement takes no other with it. Results are in the order given.
 * A statement is imported once: its id is known from then on. Refuses 'not-allowed'. Throws when the database is gone.
 */
export async function importStatements(
	member: Member,
	statements: readonly MappedStatement[],
): Promise<Outcome<{ results: ImportResult[] }>> {
	if (!mayImport(member)) return refuse('not-allowed');
	if (statements.length === 0) return { ok: true, results: [] };
	try {
		return { ok: true, results: await inTransaction(member, statements) };
	} catch (error) {
		await failIfGone(error);
		return { ok: true, results: await oneByOne(member, statements) };
	}
}

/** What `importStatements` would answer, without writing anything. What only the database would refuse is not foreseen. */
export async function foreseeImport(
	member: Member,
	statements: readonly MappedStatement[],
): Promise<Outcome<{ results: ImportResult[] }>> {
	if (!mayImport(member)) return refuse('not-allowed');
	const rows = await findImported(deskDb(), statements);
	const results = statements.map(({ sourceId, hash }): ImportResult => {
		const before = rows.get(sourceId);
		if (!before) rows.set(sourceId, { hash, ref: '' });
		return before
			? { outcome: before.hash === hash ? 'unchanged' : 'changed', ref: before.ref }
			: { outcome: 'imported', ref: '' };
	});
	return { ok: true, results };
}

function inTransaction(member: Member, statements: readonly MappedStatement[]): Promise<ImportResult[]> {
	return deskDb().$transaction((tx) => writeStatements(tx, member, statements), { maxWait: 30_000, timeout: 300_000 });
}

async function oneByOne(member: Member, statements: readonly MappedStatement[]): Promise<ImportResult[]> {
	const results: ImportResult[] = [];
	for (const statement of statements) results.push(await single(member, statement));
	return results;
}

/** A lost connection or a deadlock is no fault of the statement's: it gets a second try. */
async function single(member: Member, statement: MappedStatement, lastTry = false): Promise<ImportResult> {
	try {
		const [result] = await inTransaction(member, [statement]);
		return result ?? { outcome: 'failed', problem: 'was lost' };
	} catch (error) {
		await failIfGone(error);
		return lastTry ? { outcome: 'failed', problem: messageOf(error) } : single(member, statement, true);
	}
}

const asked = 5;

/** A database that answers nothing at all, also a moment later, is no fault of a statement. */
async function failIfGone(cause: unknown): Promise<void> {
	for (let time = 1; time <= asked; time++) {
		try {
			await deskDb().$queryRaw`SELECT 1`;
			return;
		} catch {
			if (time < asked) await sleep(200);
		}
	}
	throw new Error('the database does not answer any more', { cause });
}

/** The database's own reason, in one line. */
function messageOf(error: unknown): string {
	const lines = (error instanceof Error ? error.message : String(error)).split('\n').map((line) => line.trim());
	return lines.filter(Boolean).at(-1) ?? 'the database refused it';
}
