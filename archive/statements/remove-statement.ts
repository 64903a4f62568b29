import type { Member } from '../members/member';
import { type Outcome, refuse } from '../refusals';
import { recordAct } from '../trail/record-act';
import { transact } from '../transact';
import { indexAgain } from './index-again';
import { mayWithdraw } from './policy';
import { findPublic, type WithdrawStatementInput, withdrawStatementInput } from './withdraw-statement';

/**
 * Asks that a statement be removed, with reasons by language. Nothing changes until a second member confirms.
 * Refuses 'reason-needed', 'not-found', 'not-published', 'not-allowed', 'wrong-state' when it is removed already.
 */
export async function requestRemoval(
	member: Member,
	input: WithdrawStatementInput,
): Promise<Outcome<{ requestId: string }>> {
	const parsed = withdrawStatementInput.safeParse(input);
	if (!parsed.success) return refuse('reason-needed');
	const { ref, reasons } = parsed.data;
	return transact(async (tx) => {
		const found = await findPublic(tx, ref);
		if (!found) return refuse('not-found');
		if (!mayWithdraw(member, found.locales)) return refuse(found.locales.length > 0 ? 'not-allowed' : 'not-published');
		if (found.withdrawn && found.withdrawn.kind !== 'withdrawn') return refuse('wrong-state');
		const request = await tx.removalRequest.create({
			data: { statementId: found.id, reasons, requestedById: member.id },
		});
		await recordAct(tx, {
			actor: member.id,
			act: 'request-removal',
			subject: ref,
			detail: { requestId: request.id, reasons },
		});
		return { ok: true, requestId: request.id };
	});
}

/**
 * Confirms a removal: the text leaves every public page, feed and search at once, and a tombstone says who, when and why.
 * Editions and trail stay in the archive. Refuses 'not-found', 'not-allowed', 'second-person-needed' to whoever asked for it.
 */
export async function removeStatement(member: Member, input: { ref: string }): Promise<Outcome> {
	return transact(async (tx) => {
		const found = await findPublic(tx, input.ref);
		if (!found) return refuse('not-found');
		if (!mayWithdraw(member, found.locales)) return refuse('not-allowed');
		const request = await tx.removalRequest.findFirst({
			where: { statementId: found.id, withdrawal: null },
			orderBy: { requestedAt: 'desc' },
		});
		if (!request) return refuse('not-found');
		if (request.requestedById === member.id) return refuse('second-person-needed');
		if (found.withdrawn) {
			await tx.withdrawal.update({
				where: { id: found.withdrawn.id },
				data: { revokedAt: new Date(), revokedById: member.id },
			});
		}
		await tx.withdrawal.create({
			data: {
				statementId: found.id,
				kind: 'removed',
				reasons: request.reasons as object,
				byId: member.id,
				removalRequestId: request.id,
			},
		});
		await indexAgain(tx, found);
		await recordAct(tx, {
			actor: member.id,
			act: 'remove',
			subject: input.ref,
			detail: { requestId: request.id, requestedBy: request.requestedById },
		});
		return { ok: true };
	});
}
