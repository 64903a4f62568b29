import { z } from 'zod';
import type { Locale } from '@/i18n/locales';
import type { Member } from '../members/member';
import { type Outcome, refuse } from '../refusals';
import { transact } from '../transact';
import { announceFacts } from './announce-facts';
import { factsInput } from './facts';
import { mayChangeFacts } from './policy';
import { recordFacts } from './record-facts';
import { findPublic } from './withdraw-statement';

export const changeFactsInput = z.strictObject({ ref: z.string(), facts: factsInput });

/**
 * Records new facts of a statement, the same in every language; of a published one they are public at once. No text is touched.
 * Refuses 'invalid', 'not-found' (also for an unknown ref in the facts), 'not-allowed'.
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
		const factsId = await recordFacts(tx, member, found.id, facts);
		if (!factsId) return refuse('not-found');
		await announceFacts(tx, member, { factsId, statementId: found.id, ref, affects: found.locales });
		return { ok: true, affects: found.locales };
	});
}
