import { z } from 'zod';
import type { Transaction } from '@/platform/db';
import { newId } from '../imports/new-id';
import type { Member } from '../members/member';
import { type Outcome, type Refusal, refuse } from '../refusals';
import { recordAct } from '../trail/record-act';
import { transact } from '../transact';
import { indexAgain } from './index-again';
import { mayWithdraw } from './policy';
import { parseRef } from './statement';
import { findPublic, reasons } from './withdraw-statement';

export const requestRedirectInput = z.strictObject({ ref: z.string(), to: z.string(), reasons });
export type RequestRedirectInput = z.input<typeof requestRedirectInput>;

/**
 * Asks that a statement which is there twice lead to the other, with reasons by language. Nothing changes until a second member
 * confirms. Refuses 'reason-needed', 'not-found', 'not-published', 'not-allowed', 'withdrawn', and 'no-target' when the other is not public
 * or is the same.
 */
export async function requestRedirect(
	member: Member,
	input: RequestRedirectInput,
): Promise<Outcome<{ requestId: string }>> {
	const parsed = requestRedirectInput.safeParse(input);
	if (!parsed.success) return refuse('reason-needed');
	const { ref, reasons: why } = parsed.data;
	const to = parseRef(parsed.data.to);
	if (!to || to === ref) return refuse('no-target');
	return transact(async (tx) => {
		const found = await findBoth(tx, member, ref, to);
		if (!found.ok) return found;
		const requestId = newId();
		await tx.redirectRequest.create({
			data: { id: requestId, statementId: found.id, toRef: to, reasons: why, requestedById: member.id },
		});
		const detail = { requestId, to, reasons: why };
		await recordAct(tx, { actor: member.id, act: 'request-redirect', subject: ref, detail });
		return { ok: true, requestId };
	});
}

/**
 * Confirms exactly what was asked for: the statement's addresses lead to the other's in every language, and it leaves every list, feed
 * and search at once. Editions and trail stay. Refuses as asking does, 'second-person-needed' to whoever asked, and 'stale' when
 * something else was asked for since.
 */
export async function redirectStatement(member: Member, input: { ref: string; requestId: string }): Promise<Outcome> {
	const { ref, requestId } = input;
	return transact(async (tx) => {
		const request = await tx.redirectRequest.findFirst({
			where: { statement: { ref }, withdrawal: null },
			orderBy: { requestedAt: 'desc' },
		});
		if (!request) return refuse('not-found');
		const found = await findBoth(tx, member, ref, request.toRef);
		if (!found.ok) return found;
		if (request.id !== requestId) return refuse('stale');
		if (request.requestedById === member.id) return refuse('second-person-needed');
		await tx.withdrawal.create({
			data: {
				statementId: found.id,
				kind: 'redirected',
				redirectToRef: request.toRef,
				reasons: request.reasons as object,
				byId: member.id,
				redirectRequestId: request.id,
			},
		});
		await indexAgain(tx, found);
		const detail = { requestId, to: request.toRef, requestedBy: request.requestedById };
		await recordAct(tx, { actor: member.id, act: 'redirect', subject: ref, detail });
		return { ok: true };
	});
}

type Found = Exclude<Awaited<ReturnType<typeof findPublic>>, null>;

/** Both statements, locked in one order by all, or what stands in the way. */
async function findBoth(
	tx: Transaction,
	member: Member,
	ref: string,
	to: string,
): Promise<({ ok: true } & Found) | { ok: false; reason: Refusal }> {
	const both = new Map<string, Found | null>();
	for (const one of [ref, to].sort()) both.set(one, await findPublic(tx, one));
	const [from, target] = [both.get(ref), both.get(to)];
	if (!from) return refuse('not-found');
	if (from.locales.length === 0) return refuse('not-published');
	if (!mayWithdraw(member, from.locales)) return refuse('not-allowed');
	if (from.withdrawn) return refuse('withdrawn');
	const leadsOn = target?.withdrawn && target.withdrawn.kind !== 'withdrawn';
	if (!target || target.locales.length === 0 || leadsOn) return refuse('no-target');
	return { ok: true, ...from };
}
