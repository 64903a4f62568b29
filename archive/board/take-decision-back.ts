import { z } from 'zod';
import { locales } from '@/i18n/locales';
import type { Member } from '../members/member';
import { type Outcome, refuse } from '../refusals';
import { recordAct } from '../trail/record-act';
import { transact } from '../transact';
import { endDecision } from './end-decision';
import { mayDecideAgainst } from './policy';

export const takeDecisionBackInput = z.strictObject({ ref: z.string(), locale: z.enum(locales) });

/**
 * Takes a decision against a translation back: what it kept out of the queue is asked for again.
 * Refuses 'invalid', 'not-found', 'not-allowed', and 'wrong-state' when none is in force.
 */
export async function takeDecisionBack(member: Member, input: z.input<typeof takeDecisionBackInput>): Promise<Outcome> {
	const parsed = takeDecisionBackInput.safeParse(input);
	if (!parsed.success) return refuse('invalid');
	const { ref, locale } = parsed.data;
	if (!mayDecideAgainst(member, locale)) return refuse('not-allowed');
	return transact(async (tx) => {
		const [statement] = await tx.$queryRaw<{ id: string }[]>`
			SELECT id::text FROM statement WHERE ref = ${ref} FOR UPDATE`;
		if (!statement) return refuse('not-found');
		if (!(await endDecision(tx, member, { statementId: statement.id, locale }))) return refuse('wrong-state');
		await recordAct(tx, {
			actor: member.id,
			act: 'take-decision-back',
			subject: `${ref}.${locale}`,
			detail: {},
		});
		return { ok: true };
	});
}
