import { deskDb, type Transaction } from '@/platform/db';
import { type BulkAct, bulkAct } from './bulk-act';

export const rowStates = ['unchecked', 'ready', 'impossible', 'done', 'refused'] as const;
/**
 * Not looked at yet; would be done; would be refused, and is left alone; was done; was refused when it came to it.
 */
export type RowState = (typeof rowStates)[number];

export interface Plan {
	id: string;
	memberId: string;
	terms: BulkAct;
	leadsBack: string;
	madeAt: Date;
	expiresAt: Date;
	begunAt: Date | null;
	endedAt: Date | null;
}

export interface PlannedRow {
	number: number;
	statementId: string;
	ref: string;
	locale: string | null;
	title: string;
	draftId: string | null;
	revisionId: string | null;
	seen: string;
}

/** A plan by its id; null when there is none. */
export async function readPlan(id: string, db: Transaction = deskDb()): Promise<Plan | null> {
	const plan = await db.bulkPlan.findUnique({ where: { id } });
	return plan && { ...plan, terms: bulkAct.parse(plan.terms) };
}

/** The first rows of a plan that are in a state: all of the first one's statement, so that what depends on it comes with it. */
export async function nextRows(plan: Plan, state: 'unchecked' | 'ready'): Promise<PlannedRow[]> {
	const rows = await deskDb().bulkRow.findMany({
		where: { planId: plan.id, state },
		orderBy: { number: 'asc' },
		// A release fills up, so its rows depend on one another; a statement has no more languages than these.
		take: plan.terms.act === 'add-to-release' ? undefined : 10,
	});
	return plan.terms.act === 'add-to-release' ? rows : rows.filter(({ ref }) => ref === rows[0]?.ref);
}
