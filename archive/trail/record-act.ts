import type { Transaction } from '@/platform/db';
import { Prisma } from '@/prisma/generated/client';
import { canonicalJson } from './canonical';

export interface Act {
	/** A member's id, or `system`. */
	actor: string;
	act: string;
	/** A statement's ref, with `.{locale}` when the act is on one language version. */
	subject: string;
	detail: Record<string, unknown>;
}

/** Writes acts to the trail, in order, in the transaction that does them. The database chains their hashes. */
export async function recordAct(tx: Transaction, ...acts: Act[]): Promise<void> {
	const rows = acts.map(
		({ actor, act, subject, detail }) => Prisma.sql`(${actor}, ${act}, ${subject}, ${canonicalJson(detail)})`,
	);
	await tx.$executeRaw`INSERT INTO trail_entry (actor, act, subject, detail) VALUES ${Prisma.join(rows)}`;
}
