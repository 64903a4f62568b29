import type { Member } from '../members/member';
import { type Outcome, refuse } from '../refusals';
import { recordAct } from '../trail/record-act';
import { transact } from '../transact';
import { lockDraft } from './load-draft';
import { mayApprove, mayReview } from './policy';

/**
 * Approves exactly one revision, the newest, as a second pair of eyes. Refuses 'not-found', 'not-allowed',
 * 'own-text' to whoever wrote any of it, 'wrong-state', and 'stale' when the text has changed since it was read.
 */
export async function approveDraft(member: Member, input: { draftId: string; revisionId: string }): Promise<Outcome> {
	return transact(async (tx) => {
		const draft = await lockDraft(tx, input.draftId);
		if (!draft) return refuse('not-found');
		if (!mayReview(member, draft.version)) return refuse('not-allowed');
		if (!mayApprove(member, draft.version, draft.contributors)) return refuse('own-text');
		if (draft.state !== 'in-review') return refuse('wrong-state');
		if (draft.headRevisionId !== input.revisionId) return refuse('stale');
		await tx.approval.createMany({
			data: [{ draftId: draft.id, revisionId: input.revisionId, memberId: member.id }],
			skipDuplicates: true,
		});
		await tx.draft.update({ where: { id: draft.id }, data: { state: 'approved', updatedAt: new Date() } });
		await recordAct(tx, {
			actor: member.id,
			act: 'approve',
			subject: draft.subject,
			detail: { draftId: draft.id, revisionId: input.revisionId },
		});
		return { ok: true };
	});
}
