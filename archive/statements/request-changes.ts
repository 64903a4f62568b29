import { z } from 'zod';
import { countOpenComments } from '../comments/count-open-comments';
import type { Member } from '../members/member';
import { type Outcome, refuse } from '../refusals';
import { recordAct } from '../trail/record-act';
import { transact } from '../transact';
import { lockDraft } from './load-draft';
import { mayPublish, mayReview } from './policy';
import { wellFormed } from './text';

export const requestChangesInput = z.strictObject({
	draftId: z.uuid(),
	note: wellFormed.pipe(z.string().trim().max(10_000)),
});

/**
 * Gives a draft back to its writers with a note and the comments that are open. Refuses 'reason-needed' without either, 'not-found',
 * 'not-allowed', 'wrong-state'.
 */
export async function requestChanges(member: Member, input: z.input<typeof requestChangesInput>): Promise<Outcome> {
	const parsed = requestChangesInput.safeParse(input);
	if (!parsed.success) return refuse('reason-needed');
	return transact(async (tx) => {
		const draft = await lockDraft(tx, parsed.data.draftId);
		if (!draft) return refuse('not-found');
		if (!mayReview(member, draft.version) && !mayPublish(member, draft.version)) return refuse('not-allowed');
		if (draft.state === 'draft' || draft.state === 'scheduled') return refuse('wrong-state');
		const revisionId = draft.headRevisionId;
		const { note } = parsed.data;
		const openComments = await countOpenComments(tx, { draftId: draft.id });
		if (!note && openComments === 0) return refuse('reason-needed');
		await tx.reviewNote.create({ data: { draftId: draft.id, revisionId, memberId: member.id, note, openComments } });
		await tx.draft.update({ where: { id: draft.id }, data: { state: 'draft', updatedAt: new Date() } });
		await recordAct(tx, {
			actor: member.id,
			act: 'request-changes',
			subject: draft.subject,
			detail: { draftId: draft.id, revisionId, openComments },
		});
		return { ok: true };
	});
}
