import { deskDb, type Transaction } from '@/platform/db';
import type { Outcome, Refused } from './refusals';

/** Runs one act in one transaction. What is refused is rolled back whole: a refusal leaves no row behind. */
export async function transact<T extends object>(act: (tx: Transaction) => Promise<Outcome<T>>): Promise<Outcome<T>> {
	try {
		return await deskDb().$transaction(async (tx) => {
			const outcome = await act(tx);
			if (!outcome.ok) throw new RolledBack(outcome);
			return outcome;
		});
	} catch (error) {
		if (error instanceof RolledBack) return error.outcome;
		throw error;
	}
}

class RolledBack extends Error {
	constructor(readonly outcome: Refused) {
		super(outcome.reason);
	}
}
