import { z } from 'zod';
import type { Locale } from '@/i18n/locales';
import type { Member } from '../members/member';
import { type Outcome, refuse } from '../refusals';
import { transact } from '../transact';
import { announceFacts } from './announce-facts';
import { factsInput } from './facts';
import { mayChangeFacts } from './policy';
import { listChanges } from './propose-facts';
import { recordFacts } from './record-facts';
import { findPublic } from './withdraw-statement';

export const changeFactsInput = z.strictObject({ ref: z.string(), facts: factsInput });

/**
 * Records new facts of a statement, the same in every language. Of a published one only its topics change so, and at once: all else is
 * asked for and confirmed by a second person. Refuses 'invalid', 'not-found' (also for an unknown ref in the facts), 'not-allowed', and of
 * a published statement 'nothing-changed' and 'second-person-needed'.
 */
export async function changeFacts(
	member: Member,
	input: z.input<typeof changeFactsInput>,
): Promise<Outcome<{ affects: Locale[] }>> {
	const parsed = changeFactsInput.safeParse(input);
	if (!parsed.success) return refuse('invalid');
	const { ref, facts } = parsed.data;
	return transact(async (tx) => {
		const found = await findPublic(tx, ref);
		if (!found) return refuse('not-found');
		const statement = await tx.statement.findUniqueOrThrow({ where: { id: found.id } });
		if (!mayChangeFacts(member, statement.originalLocale as Locale | null, found.locales)) return refuse('not-allowed');
		if (found.locales.length > 0) {
			const changes = await listChanges(tx, found.id, facts);
			if (!changes) return refuse('not-found');
			if (changes.length === 0) return refuse('nothing-changed');
			if (changes.some((name) => name !== 'topics')) return refuse('second-person-needed');
		}
		const factsId = await recordFacts(tx, member, found.id, facts);
		if (!factsId) return refuse('not-found');
		await announceFacts(tx, member, { factsId, statementId: found.id, ref, affects: found.locales });
		return { ok: true, affects: found.locales };
	});
}
