import type { Member } from '../members/member';
import { type Outcome, refuse } from '../refusals';
import { recordAct } from '../trail/record-act';
import { transact } from '../transact';
import { lockDraft } from './load-draft';
import { mayDiscard } from './policy';
import { type Block, segmentsOf } from './text';

/**
 * Gives a draft up. Its revisions stay; what is published stays as it is. Refuses 'not-found', 'not-allowed', and 'not-empty' when only
 * a draft without any word or picture is meant.
 */
export async function discardDraft(member: Member, input: { draftId: string; onlyEmpty?: boolean }): Promise<Outcome> {
	return transact(async (tx) => {
		const draft = await lockDraft(tx, input.draftId);
		if (!draft) return refuse('not-found');
		if (!mayDiscard(member, draft.version)) return refuse('not-allowed');
		if (input.onlyEmpty && !isEmpty(draft.headRevision)) return refuse('not-empty');
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

function isEmpty({ title, lead, blocks }: { title: string; lead: string | null; blocks: unknown }): boolean {
	const hasMore = segmentsOf(blocks as Block[]).some(({ text, figure }) => text.trim() || figure);
	return !title.trim() && !lead?.trim() && !hasMore;
}
