import { readOpenFindings } from '../checks/read-findings';
import type { Member } from '../members/member';
import { type Outcome, refuse } from '../refusals';
import { recordAct } from '../trail/record-act';
import { transact } from '../transact';
import { lackOf } from './lack-of';
import { lockDraft } from './load-draft';
import { mayEdit } from './policy';

/**
 * Hands a draft to the reviewers. Refuses 'not-found', 'not-allowed', 'wrong-state', 'empty-title',
 * 'empty-text', and 'checks-failed' for a translation while the checks find what nobody has answered for.
 */
export async function submitDraft(member: Member, input: { draftId: string }): Promise<Outcome> {
	return transact(async (tx) => {
		const draft = await lockDraft(tx, input.draftId);
		if (!draft) return refuse('not-found');
		if (!mayEdit(member, draft.version)) return refuse('not-allowed');
		if (draft.state !== 'draft') return refuse('wrong-state');
		const lack = lackOf(draft.headRevision);
		if (lack) return refuse(lack);
		if ((await readOpenFindings(tx, draft)).length > 0) return refuse('checks-failed');
		await tx.draft.update({ where: { id: draft.id }, data: { state: 'in-review', updatedAt: new Date() } });
		await recordAct(tx, {
			actor: member.id,
			act: 'submit',
			subject: draft.subject,
			detail: { draftId: draft.id, revisionId: draft.headRevisionId },
		});
		return { ok: true };
	});
}
