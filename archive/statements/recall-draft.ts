import type { Member } from '../members/member';
import { type Outcome, refuse } from '../refusals';
import { recordAct } from '../trail/record-act';
import { transact } from '../transact';
import { lockDraft } from './load-draft';
import { mayEdit, mayPublish } from './policy';

/** Takes a draft back from review, approval or schedule to be written on. Refuses 'not-found', 'not-allowed', 'wrong-state'. */
export async function recallDraft(member: Member, input: { draftId: string }): Promise<Outcome> {
	return transact(async (tx) => {
		const draft = await lockDraft(tx, input.draftId);
		if (!draft) return refuse('not-found');
		if (!mayEdit(member, draft.version) && !mayPublish(member, draft.version)) return refuse('not-allowed');
		if (draft.state === 'draft') return refuse('wrong-state');
		await tx.draft.update({
			where: { id: draft.id },
			data: { state: 'draft', scheduledFor: null, scheduledZone: null, scheduledById: null, updatedAt: new Date() },
		});
		await recordAct(tx, {
			actor: member.id,
			act: 'recall',
			subject: draft.subject,
			detail: { draftId: draft.id, from: draft.state },
		});
		return { ok: true };
	});
}
