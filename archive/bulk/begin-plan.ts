import { z } from 'zod';
import type { Member } from '../members/member';
import { type Outcome, refuse } from '../refusals';
import { transact } from '../transact';
import { readPlan } from './load-plan';

/**
 * Lets a plan be carried out, by whoever made it and once: from now on its rows are done, here or by a job. Refuses 'invalid', 'not-found'
 * for what another member made, 'already-done', 'expired', 'wrong-state' while rows were not looked at, and 'nothing-chosen' when none of
 * them can be done.
 */
export async function beginPlan(member: Member, input: { planId: string }): Promise<Outcome> {
	if (!z.uuid().safeParse(input.planId).success) return refuse('invalid');
	const { planId } = input;
	return transact(async (tx) => {
		await tx.$queryRaw`SELECT id::text FROM bulk_plan WHERE id = ${planId}::uuid FOR UPDATE`;
		const plan = await readPlan(planId, tx);
		if (plan?.memberId !== member.id) return refuse('not-found');
		if (plan.begunAt) return refuse('already-done');
		if (plan.expiresAt <= new Date()) return refuse('expired');
		const states = await tx.bulkRow.groupBy({ by: ['state'], where: { planId } });
		if (states.some(({ state }) => state === 'unchecked')) return refuse('wrong-state');
		if (!states.some(({ state }) => state === 'ready')) return refuse('nothing-chosen');
		await tx.bulkPlan.update({ where: { id: planId }, data: { begunAt: new Date() } });
		await tx.$executeRaw`SELECT graphile_worker.add_job('advancePlans', run_at := now() + interval '10 seconds', job_key := ${`plan:${planId}`})`;
		return { ok: true };
	});
}
