import { AsyncLocalStorage } from 'node:async_hooks';
import { deskDb, type Transaction } from '@/platform/db';
import type { Outcome, Refused } from './refusals';

/** What else is asked and written in the transaction of a verb that knows nothing of it. */
export interface Proviso {
	/** Asked first; a refusal is the verb's. */
	before?: (tx: Transaction) => Promise<Refused | null>;
	/** Done last, when the verb did not refuse. */
	after?: (tx: Transaction, outcome: object) => Promise<void>;
}

interface Circumstances extends Proviso {
	/** The transaction that verbs run in one after the other, each at a savepoint. */
	within?: Transaction;
}

const circumstances = new AsyncLocalStorage<Circumstances>();

/** Runs one act in one transaction. What is refused is rolled back whole: a refusal leaves no row behind. */
export async function transact<T extends object>(act: (tx: Transaction) => Promise<Outcome<T>>): Promise<Outcome<T>> {
	const { within, ...proviso } = circumstances.getStore() ?? {};
	const run = async (tx: Transaction) => {
		const outcome = (await proviso.before?.(tx)) ?? (await act(tx));
		if (!outcome.ok) throw new RolledBack(outcome);
		await proviso.after?.(tx, outcome);
		return outcome;
	};
	try {
		return within ? await atSavepoint(within, run) : await deskDb().$transaction(run);
	} catch (error) {
		if (error instanceof RolledBack) return error.outcome;
		throw error;
	}
}

/** Runs a verb under a proviso, in the verb's own transaction. */
export async function provided<Result>(proviso: Proviso, verb: () => Promise<Result>): Promise<Result> {
	return circumstances.run({ ...circumstances.getStore(), ...proviso }, verb);
}

/** Runs several verbs as one act: what all of them did lasts together, or, when `run` ends in a refusal, nothing does. */
export async function together<T extends object>(run: (tx: Transaction) => Promise<Outcome<T>>): Promise<Outcome<T>> {
	return transact((within) => circumstances.run({ within }, () => run(within)));
}

/**
 * What verbs would answer one after the other, each as if those before it had been done: they are run as they are, in one transaction,
 * with whatever the database checks at its end, and it is rolled back.
 */
export async function rehearse<Result>(run: (tx: Transaction) => Promise<Result>): Promise<Result> {
	let result: { value: Result } | null = null;
	try {
		await deskDb().$transaction(async (within) => {
			result = { value: await circumstances.run({ within }, () => run(within)) };
			throw new Rehearsed();
		});
	} catch (error) {
		if (!(error instanceof Rehearsed)) throw error;
	}
	if (!result) throw new Error('A rehearsal ended without a result.');
	return (result as { value: Result }).value;
}

async function atSavepoint<Result>(tx: Transaction, run: (tx: Transaction) => Promise<Result>): Promise<Result> {
	await tx.$executeRaw`SAVEPOINT act`;
	try {
		const result = await run(tx);
		await tx.$executeRaw`SET CONSTRAINTS ALL IMMEDIATE`;
		await tx.$executeRaw`SET CONSTRAINTS ALL DEFERRED`;
		await tx.$executeRaw`RELEASE SAVEPOINT act`;
		return result;
	} catch (error) {
		await tx.$executeRaw`ROLLBACK TO SAVEPOINT act`;
		throw error;
	}
}

class RolledBack extends Error {
	constructor(readonly outcome: Refused) {
		super(outcome.reason);
	}
}

class Rehearsed extends Error {}
