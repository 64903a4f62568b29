import { countOpenComments } from '../comments/count-open-comments';
import type { Member } from '../members/member';
import { type Outcome, refuse } from '../refusals';
import { recordAct } from '../trail/record-act';
import { transact } from '../transact';
import { lockDraft } from './load-draft';
import { mayApprove, mayReview } from './policy';

export interface ApproveDraftInput {
	draftId: string;
	revisionId: string;
	/** Whether comments that are open are left so. */
	leavingOpen?: boolean;
}

/**
 * Approves exactly one revision, the newest, as a second pair of eyes. Refuses 'not-found', 'not-allowed',
 * 'own-text' to whoever wrote any of it, 'wrong-state', 'stale' when the text has changed since it was read, and 'comments-open'
 * unless it is said that they are left open; the trail then says how many.
 */
export async function approveDraft(member: Member, input: ApproveDraftInput): Promise<Outcome> {
	return transact(async (tx) => {
		const draft = await lockDraft(tx, input.draftId);
		if (!draft) return refuse('not-found');
		if (!mayReview(member, draft.version)) return refuse('not-allowed');
		if (!mayApprove(member, draft.version, draft.contributors)) return refuse('own-text');
		if (draft.state !== 'in-review') return refuse('wrong-state');
		if (draft.headRevisionId !== input.revisionId) return refuse('stale');
		const openComments = await countOpenComments(tx, { draftId: draft.id });
		if (openComments > 0 && !input.leavingOpen) return refuse('comments-open');
		await tx.approval.createMany({
			data: [{ draftId: draft.id, revisionId: input.revisionId, memberId: member.id }],
			skipDuplicates: true,
		});
		await tx.draft.update({ where: { id: draft.id }, data: { state: 'approved', updatedAt: new Date() } });
		await recordAct(tx, {
			actor: member.id,
			act: 'approve',
			subject: draft.subject,
			detail: {
				draftId: draft.id,
				revisionId: input.revisionId,
				...(openComments > 0 ? { openComments } : {}),
			},
		});
		return { ok: true };
	});
}
