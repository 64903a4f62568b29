import type { Transaction } from '@/platform/db';
import { type Refused, refuse } from '../refusals';

export interface FactsDecision {
	ref: string;
	/** The request that was shown. */
	requestId: string;
}

/** The request for facts that waits. Refuses 'not-found' when none does, 'facts-changed' when it is not the one that was shown. */
export async function openFactsRequest(tx: Transaction, statementId: string, requestId: string) {
	const request = await tx.factsRequest.findFirst({ where: { statementId, outcome: null } });
	if (!request) return refuse('not-found');
	if (request.id !== requestId) return refuse('facts-changed');
	return { ok: true as const, ...request } satisfies { ok: true } | Refused;
}
