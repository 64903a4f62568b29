import type { Locale } from '@/i18n/locales';
import type { Member } from '../members/member';
import { listRecipients } from '../notifications/list-recipients';
import { type Outcome, refuse } from '../refusals';
import { transact } from '../transact';
import { announceFacts } from './announce-facts';
import { findFacts } from './desk-facts';
import { factsInput } from './facts';
import { type FactsDecision, openFactsRequest } from './open-facts-request';
import { mayConfirmAlone, mayWithdraw } from './policy';
import { recordFacts } from './record-facts';
import { findPublic } from './withdraw-statement';

/**
 * Confirms exactly the facts that were shown: they are public at once in every language, and no text is touched. Refuses 'not-found',
 * 'not-allowed', 'facts-changed' when the facts or the request are others by now, and 'second-person-needed' to whoever asked; where
 * nobody else could confirm and they hold the grant for it, 'reason-needed' instead.
 */
export async function confirmFacts(
	member: Member,
	{ ref, requestId, reason: why = '' }: FactsDecision & { reason?: string },
): Promise<Outcome<{ affects: Locale[] }>> {
	return transact(async (tx) => {
		const found = await findPublic(tx, ref);
		if (!found) return refuse('not-found');
		if (!mayWithdraw(member, found.locales)) return refuse('not-allowed');
		const request = await openFactsRequest(tx, found.id, requestId);
		if (!request.ok) return request;
		const isAlone = request.requestedById === member.id;
		if (isAlone && !mayConfirmAlone(member, found.locales, await listRecipients(tx)))
			return refuse('second-person-needed');
		const reason = isAlone ? why.trim() : undefined;
		if (reason === '') return refuse('reason-needed');
		const now = await findFacts(found.id, tx);
		if (now?.id !== request.baseFactsId) return refuse('facts-changed');
		const factsId = await recordFacts(tx, member, found.id, factsInput.parse(request.facts));
		if (!factsId) return refuse('not-found');
		await tx.factsRequest.update({
			where: { id: requestId },
			data: { outcome: 'confirmed', decidedAt: new Date(), decidedById: member.id, forcedReason: reason, factsId },
		});
		const confirms = { requestId, requestedBy: request.requestedById, ...(reason ? { reason } : {}) };
		await announceFacts(tx, member, { factsId, statementId: found.id, ref, affects: found.locales, confirms });
		return { ok: true, affects: found.locales };
	});
}
