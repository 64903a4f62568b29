import { z } from 'zod';
import { locales } from '@/i18n/locales';
import type { Member } from '../members/member';
import { type Outcome, refuse } from '../refusals';
import { wellFormed } from '../statements/text';
import { recordAct } from '../trail/record-act';
import { transact } from '../transact';
import { endDecision } from './end-decision';
import { mayDecideAgainst } from './policy';

export const decideAgainstInput = z.strictObject({
	ref: z.string(),
	locale: z.enum(locales),
	reason: wellFormed.pipe(z.string().trim().min(1).max(2000)),
});

/**
 * Decides that a language will not get a statement, or that its translation will not catch up with the source's newest edition.
 * Refuses 'invalid', 'reason-needed', 'not-found', 'not-allowed', and 'wrong-state' where neither is asked for.
 */
export async function decideAgainst(member: Member, input: z.input<typeof decideAgainstInput>): Promise<Outcome> {
	const parsed = decideAgainstInput.safeParse(input);
	if (!parsed.success)
		return refuse(parsed.error.issues.some(({ path }) => path[0] === 'reason') ? 'reason-needed' : 'invalid');
	const { ref, locale, reason } = parsed.data;
	if (!mayDecideAgainst(member, locale)) return refuse('not-allowed');
	return transact(async (tx) => {
		const [statement] = await tx.$queryRaw<{ id: string }[]>`
			SELECT id::text FROM statement WHERE ref = ${ref} FOR UPDATE`;
		if (!statement) return refuse('not-found');
		const statementId = statement.id;
		const entry = await tx.deskEntry.findUnique({ where: { statementId_locale: { statementId, locale } } });
		if (!entry?.sourceEditionId || (entry.state !== 'missing' && entry.state !== 'behind'))
			return refuse('wrong-state');
		const { sourceEditionId, state } = entry;
		// One against an older edition of the source is in nobody's way any more, and would be in this one's.
		await endDecision(tx, member, { statementId, locale });
		await tx.decisionAgainst.create({ data: { statementId, locale, reason, sourceEditionId, decidedById: member.id } });
		const source = await tx.edition.findUniqueOrThrow({ where: { id: sourceEditionId }, select: { hash: true } });
		await recordAct(tx, {
			actor: member.id,
			act: 'decide-against',
			subject: `${ref}.${locale}`,
			detail: { state, reason, source: source.hash },
		});
		return { ok: true };
	});
}
