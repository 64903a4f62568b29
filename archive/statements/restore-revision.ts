import { z } from 'zod';
import type { Member } from '../members/member';
import { type Outcome, refuse } from '../refusals';
import { transact } from '../transact';
import { keepText } from './save-draft';
import { textOf } from './text-of';

export const restoreRevisionInput = z.strictObject({
	draftId: z.uuid(),
	/** The revision whose text is wanted back. */
	revisionId: z.uuid(),
	/** The newest revision as the member saw it. */
	headRevisionId: z.uuid(),
});

/**
 * Makes the text of an earlier revision of the same language the draft's newest revision; those between stay. An approval ends with it.
 * Refuses 'invalid', 'not-found', 'not-allowed', 'nothing-changed' and 'conflict' when somebody saved since.
 */
export async function restoreRevision(
	member: Member,
	input: z.input<typeof restoreRevisionInput>,
): Promise<Outcome<{ revisionId: string }>> {
	const parsed = restoreRevisionInput.safeParse(input);
	if (!parsed.success) return refuse('invalid');
	const { draftId, revisionId, headRevisionId } = parsed.data;
	return transact(async (tx) => {
		const revision = await tx.revision.findUnique({ where: { id: revisionId } });
		const draft = revision && (await tx.draft.findUnique({ where: { id: draftId }, include: { headRevision: true } }));
		if (!draft || draft.languageVersionId !== revision.languageVersionId) return refuse('not-found');
		if (draft.headRevision.hash === revision.hash) return refuse('nothing-changed');
		const saved = { draftId, baseRevisionId: headRevisionId, text: textOf(revision) };
		return keepText(tx, member, saved, { restores: revisionId });
	});
}
