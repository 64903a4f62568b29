import type { Member } from '../members/member';
import { type Outcome, refuse } from '../refusals';
import { recordAct } from '../trail/record-act';
import { transact } from '../transact';
import { lockDraft } from './load-draft';
import { mayDiscard } from './policy';

/** Gives a draft up. Its revisions stay; what is published stays as it is. Refuses 'not-found', 'not-allowed'. */
export async function discardDraft(member: Member, input: { draftId: string }): Promise<Outcome> {
	return transact(async (tx) => {
		const draft = await lockDraft(tx, input.draftId);
		if (!draft) return refuse('not-found');
		if (!mayDiscard(member, draft.version)) return refuse('not-allowed');
		await tx.draft.delete({ where: { id: draft.id } });
		await recordAct(tx, {
			actor: member.id,
			act: 'discard',
			subject: draft.subject,
			detail: { draftId: draft.id, revisionId: draft.headRevisionId },
		});
		return { ok: true };
	});
}
