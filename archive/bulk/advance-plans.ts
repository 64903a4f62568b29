import { deskDb } from '@/platform/db';
import { carryOutPlan } from './carry-out-plan';
import { rehearsePlan } from './rehearse-plan';

/** How long a form waits before it shows how far a plan has come; the rest is a job's. */
export const patience = 4_000;

/**
 * Goes on with every plan that was not looked at to its end or not carried out to its end, also one that a node left halfway. Stops after
 * a time, so that other jobs have their turn. Whether nothing is left.
 */
export async function advancePlans(milliseconds = 20_000): Promise<boolean> {
	const until = new Date(Date.now() + milliseconds);
	const open = await deskDb().$queryRaw<{ id: string; isBegun: boolean }[]>`
		SELECT p.id::text, p.begun_at IS NOT NULL AS "isBegun" FROM bulk_plan p
		WHERE p.ended_at IS NULL AND (p.begun_at IS NOT NULL OR p.expires_at > now()
			AND EXISTS (SELECT FROM bulk_row r WHERE r.plan_id = p.id AND r.state = 'unchecked'))
		ORDER BY p.made_at, p.id`;
	for (const { id, isBegun } of open) {
		const isEnd = isBegun ? await carryOutPlan(id, until) : await rehearsePlan(id, until);
		if (!isEnd) return false;
	}
	return true;
}

/** Forgets plans that nobody carried out in time, and results after three months. */
export async function forgetPlans(): Promise<void> {
	await deskDb().$executeRaw`
		DELETE FROM bulk_plan WHERE begun_at IS NULL AND expires_at < now() OR ended_at < now() - interval '90 days'`;
}
