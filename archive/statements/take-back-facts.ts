import type { Member } from '../members/member';
import { type Outcome, refuse } from '../refusals';
import { recordAct } from '../trail/record-act';
import { transact } from '../transact';
import { type FactsDecision, openFactsRequest } from './open-facts-request';
import { findPublic } from './withdraw-statement';

/**
 * Takes back facts that one asked for oneself. Refuses 'not-found', 'not-allowed' to everybody else, 'facts-changed' when something else is
 * asked for by now.
 */
export async function takeBackFacts(member: Member, { ref, requestId }: FactsDecision): Promise<Outcome> {
	return transact(async (tx) => {
		const found = await findPublic(tx, ref);
		if (!found) return refuse('not-found');
		const request = await openFactsRequest(tx, found.id, requestId);
		if (!request.ok) return request;
		if (request.requestedById !== member.id) return refuse('not-allowed');
		await tx.factsRequest.update({
			where: { id: requestId },
			data: { outcome: 'taken-back', decidedAt: new Date(), decidedById: member.id },
		});
		await recordAct(tx, { actor: member.id, act: 'take-back-facts', subject: ref, detail: { requestId } });
		return { ok: true };
	});
}
