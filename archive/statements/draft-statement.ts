import { z } from 'zod';
import { locales } from '@/i18n/locales';
import { knowsFiles } from '../files/known-files';
import type { Member } from '../members/member';
import { type Outcome, refuse } from '../refusals';
import { recordAct } from '../trail/record-act';
import { transact } from '../transact';
import { factsInput } from './facts';
import { mayDraft } from './policy';
import { recordFacts } from './record-facts';
import { kinds, newRef } from './statement';
import { text } from './text';
import { beginDraft } from './write-draft';

export const draftStatementInput = z.strictObject({
	kind: z.enum(kinds),
	originalLocale: z.enum(locales),
	facts: factsInput,
	text,
});
export type DraftStatementInput = z.input<typeof draftStatementInput>;

/**
 * Begins a statement: its ref, its facts and the draft of its original. Nothing of it is public.
 * Refuses 'invalid', 'not-allowed', 'not-found' when the facts name an unknown ref, and
 * 'unknown-file' when the text shows a file that the archive does not have as it says.
 */
export async function draftStatement(
	member: Member,
	input: DraftStatementInput,
): Promise<Outcome<{ ref: string; draftId: string; revisionId: string }>> {
	const parsed = draftStatementInput.safeParse(input);
	if (!parsed.success) return refuse('invalid');
	const { kind, originalLocale, facts, text: words } = parsed.data;
	if (!mayDraft(member, originalLocale)) return refuse('not-allowed');
	return transact(async (tx) => {
		if (!(await knowsFiles(tx, words.blocks))) return refuse('unknown-file');
		const ref = newRef();
		const statement = await tx.statement.create({ data: { ref, kind, originalLocale } });
		if (!(await recordFacts(tx, member, statement.id, facts))) return refuse('not-found');
		const version = await tx.languageVersion.create({
			data: { statementId: statement.id, locale: originalLocale, role: 'original' },
		});
		const draftId = crypto.randomUUID();
		const revisionId = await beginDraft(tx, member, { draftId, languageVersionId: version.id, text: words });
		await recordAct(tx, {
			actor: member.id,
			act: 'draft',
			subject: `${ref}.${originalLocale}`,
			detail: { kind, draftId, revisionId },
		});
		return { ok: true, ref, draftId, revisionId };
	});
}
