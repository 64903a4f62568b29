import type { Transaction } from '@/platform/db';
import { Prisma } from '@/prisma/generated/client';
import { type ActName, concernsOf } from '../notifications/rules';
import { canonicalJson } from './canonical';

export interface Act {
	/** A member's id, or `system`. */
	actor: string;
	act: ActName;
	/** A statement's ref, with `.{locale}` when the act is on one language version. */
	subject: string;
	detail: Record<string, unknown>;
}

/**
 * Writes acts to the trail, in order, in the transaction that does them. The database chains their hashes. Where one concerns anybody,
 * the job that tells them wakes as soon as it is committed; in a queue, so that no two of them wait for each other in workers.
 */
export async function recordAct(tx: Transaction, ...acts: Act[]): Promise<void> {
	const rows = acts.map(
		({ actor, act, subject, detail }) => Prisma.sql`(${actor}, ${act}, ${subject}, ${canonicalJson(detail)})`,
	);
	await tx.$executeRaw`INSERT INTO trail_entry (actor, act, subject, detail) VALUES ${Prisma.join(rows)}`;
	if (!acts.some(({ act }) => concernsOf(act).length > 0)) return;
	await tx.$executeRaw`SELECT graphile_worker.add_job('tellMembers', queue_name := 'tell-members', job_key := 'tell-members')`;
}
