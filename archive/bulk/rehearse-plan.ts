import { deskDb } from '@/platform/db';
import { log } from '@/platform/log';
import { findMemberById } from '../members/desk';
import type { Member } from '../members/member';
import { type Outcome, refuse } from '../refusals';
import { rehearse } from '../transact';
import { nextRows, type Plan, type PlannedRow, readPlan } from './load-plan';
import { effectOf, runOnRow } from './on-row';

/**
 * Finds out what would come of each row of a plan that was not looked at yet, by running its verb and rolling it back, until a moment.
 * Nothing lasts but the answers. Whether none is left.
 */
export async function rehearsePlan(planId: string, until: Date): Promise<boolean> {
	const plan = await readPlan(planId);
	if (!plan || plan.begunAt) return true;
	const member = await findMemberById(plan.memberId);
	for (;;) {
		const rows = await nextRows(plan, 'unchecked');
		if (rows.length === 0) return true;
		if (new Date() >= until) return false;
		for (const answer of await answersTo(member, plan, rows)) await keepAnswer(plan, answer);
	}
}

interface Answer {
	row: PlannedRow;
	outcome: Outcome;
}

/** Where the rehearsal itself breaks off, no row of it can be promised. */
async function answersTo(member: Member | null, plan: Plan, rows: readonly PlannedRow[]): Promise<Answer[]> {
	try {
		return await rehearse(async () => {
			const answers: Answer[] = [];
			for (const row of rows) answers.push({ row, outcome: await runOnRow(member, plan, row) });
			return answers;
		});
	} catch (err) {
		log.error({ err, plan: plan.id }, 'a bulk plan could not be rehearsed');
		return rows.map((row) => ({ row, outcome: refuse('failed') }));
	}
}

/** Unless another node was faster. */
async function keepAnswer(plan: Plan, { row, outcome }: Answer): Promise<void> {
	await deskDb().bulkRow.updateMany({
		where: { planId: plan.id, number: row.number, state: 'unchecked' },
		data: outcome.ok ? { state: 'ready', effect: effectOf(outcome) } : { state: 'impossible', reason: outcome.reason },
	});
}
