import { deskDb } from '@/platform/db';
import { findMemberById } from '../members/desk';
import type { Member } from '../members/member';
import { refuse } from '../refusals';
import { nextRows, type Plan, type PlannedRow, readPlan } from './load-plan';
import { effectOf, runOnRow } from './on-row';

/**
 * Does what a plan that was begun said of its rows, one after the other until a moment, each by its verb in a transaction of its own that
 * also says that the row is done: once, on whichever node and however often it is called. Whether the plan is at its end.
 */
export async function carryOutPlan(planId: string, until: Date): Promise<boolean> {
	const plan = await readPlan(planId);
	if (!plan?.begunAt || plan.endedAt) return true;
	// Their grants as they are now.
	const member = await findMemberById(plan.memberId);
	for (;;) {
		const rows = await nextRows(plan, 'ready');
		if (rows.length === 0) break;
		for (const row of rows) {
			if (new Date() >= until) return false;
			await doRow(member, plan, row);
		}
	}
	await deskDb().bulkPlan.updateMany({ where: { id: planId, endedAt: null }, data: { endedAt: new Date() } });
	return true;
}

async function doRow(member: Member | null, plan: Plan, row: PlannedRow): Promise<void> {
	const where = { planId: plan.id, number: row.number };
	const outcome = await runOnRow(member, plan, row, {
		before: async (tx) => {
			const [open] = await tx.$queryRaw<object[]>`
				SELECT number FROM bulk_row WHERE plan_id = ${plan.id}::uuid AND number = ${row.number} AND state = 'ready' FOR UPDATE`;
			return open ? null : refuse('already-done');
		},
		after: async (tx, done) => {
			await tx.bulkRow.updateMany({ where, data: { state: 'done', effect: effectOf(done) } });
		},
	});
	// What another node did meanwhile is in no state to be refused any more.
	if (!outcome.ok) {
		await deskDb().bulkRow.updateMany({
			where: { ...where, state: 'ready' },
			data: { state: 'refused', reason: outcome.reason },
		});
	}
}
