import { log } from '@/platform/log';
import type { Member } from '../members/member';
import { type Outcome, refuse } from '../refusals';
import { type Proviso, provided } from '../transact';
import { kindOf } from './bulk-act';
import type { Plan, PlannedRow } from './load-plan';
import { runVerb } from './run-verb';
import { lockRow, seeRows } from './seen';

/**
 * Runs a plan's verb on one row, if the row still stands as it was seen: that is asked in the verb's own transaction. Refuses
 * 'changed-since' when it does not, and what the verb refuses; 'failed' when the verb could not answer, and nothing was done then.
 */
export async function runOnRow(
	member: Member | null,
	plan: Plan,
	row: PlannedRow,
	{ before, after }: Proviso = {},
): Promise<Outcome> {
	if (!member) return refuse('not-allowed');
	const { terms } = plan;
	const asSeen: Proviso = {
		before: async (tx) => {
			const refused = await before?.(tx);
			if (refused) return refused;
			await lockRow(tx, row, { releaseId: 'releaseId' in terms ? terms.releaseId : undefined });
			const key = row.draftId ?? row.ref;
			const [now] = await seeRows(kindOf(terms.act), [key], { locale: row.locale ?? undefined, tx });
			return now?.seen === row.seen ? null : refuse('changed-since');
		},
		after,
	};
	try {
		return await provided(asSeen, () => runVerb(member, terms, row));
	} catch (err) {
		log.error({ err, plan: plan.id, row: row.number }, 'a row of a bulk plan failed');
		return refuse('failed');
	}
}

/** What an outcome changes that readers see: an address, or the published languages of a statement. */
export function effectOf(outcome: object): object | undefined {
	if ('receipt' in outcome) return { receipt: outcome.receipt };
	return 'affects' in outcome ? { affects: outcome.affects } : undefined;
}
