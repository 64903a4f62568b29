import { z } from 'zod';
import type { Member } from '../members/member';
import { type Outcome, refuse } from '../refusals';
import { recordAct } from '../trail/record-act';
import { transact } from '../transact';
import { openFactsRequest } from './open-facts-request';
import { mayWithdraw } from './policy';
import { wellFormed } from './text';
import { findPublic } from './withdraw-statement';

export const declineFactsInput = z.strictObject({
	ref: z.string(),
	requestId: z.string(),
	note: wellFormed.pipe(z.string().trim().min(1).max(5000)),
});

/**
 * Declines facts that were asked for, and says why: everything stays as it is. Refuses 'reason-needed', 'not-found', 'not-allowed',
 * 'facts-changed' when something else is asked for by now, 'second-person-needed' to whoever asked: they take it back.
 */
export async function declineFacts(member: Member, input: z.input<typeof declineFactsInput>): Promise<Outcome> {
	const parsed = declineFactsInput.safeParse(input);
	if (!parsed.success) return refuse('reason-needed');
	const { ref, requestId, note } = parsed.data;
	return transact(async (tx) => {
		const found = await findPublic(tx, ref);
		if (!found) return refuse('not-found');
		if (!mayWithdraw(member, found.locales)) return refuse('not-allowed');
		const request = await openFactsRequest(tx, found.id, requestId);
		if (!request.ok) return request;
		if (request.requestedById === member.id) return refuse('second-person-needed');
		await tx.factsRequest.update({
			where: { id: requestId },
			data: { outcome: 'declined', decidedAt: new Date(), decidedById: member.id, note },
		});
		const detail = { requestId, requestedBy: request.requestedById, note };
		await recordAct(tx, { actor: member.id, act: 'decline-facts', subject: ref, detail });
		return { ok: true };
	});
}
