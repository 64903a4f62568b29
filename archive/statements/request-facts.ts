import { z } from 'zod';
import type { Locale } from '@/i18n/locales';
import { newId } from '../imports/new-id';
import type { Member } from '../members/member';
import { type Outcome, refuse } from '../refusals';
import { recordAct } from '../trail/record-act';
import { transact } from '../transact';
import { findFacts } from './desk-facts';
import { factsInput } from './facts';
import { mayAskForFacts } from './policy';
import { changesBetween, proposeFacts } from './propose-facts';
import { findPublic } from './withdraw-statement';

export const requestFactsInput = z.strictObject({ ref: z.string(), facts: factsInput });

/**
 * Asks for new facts of a published statement. They are kept as a document: nothing changes and nothing is named until a second person
 * confirms. Refuses 'invalid', 'not-found' (also for an unknown ref in the facts), 'not-published', 'not-allowed', 'nothing-changed',
 * 'already-asked' while other facts wait.
 */
export async function requestFacts(
	member: Member,
	input: z.input<typeof requestFactsInput>,
): Promise<Outcome<{ requestId: string }>> {
	const parsed = requestFactsInput.safeParse(input);
	if (!parsed.success) return refuse('invalid');
	const { ref, facts } = parsed.data;
	return transact(async (tx) => {
		const found = await findPublic(tx, ref);
		if (!found) return refuse('not-found');
		if (found.locales.length === 0) return refuse('not-published');
		const { originalLocale } = await tx.statement.findUniqueOrThrow({ where: { id: found.id } });
		if (!mayAskForFacts(member, originalLocale as Locale | null, found.locales)) return refuse('not-allowed');
		const waiting = await tx.factsRequest.count({ where: { statementId: found.id, outcome: null } });
		if (waiting > 0) return refuse('already-asked');
		const [now, then] = [await findFacts(found.id, tx), await proposeFacts(tx, facts)];
		if (!now || !then) return refuse('not-found');
		const changes = changesBetween(now, then);
		if (changes.length === 0) return refuse('nothing-changed');
		const requestId = newId();
		await tx.factsRequest.create({
			data: { id: requestId, statementId: found.id, facts, baseFactsId: now.id, requestedById: member.id },
		});
		const detail = { requestId, changes, affects: found.locales };
		await recordAct(tx, { actor: member.id, act: 'request-facts', subject: ref, detail });
		return { ok: true, requestId };
	});
}
