import { z } from 'zod';
import type { Member } from '../members/member';
import { type Outcome, refuse } from '../refusals';
import { lockDraft } from '../statements/load-draft';
import { mayEdit, mayReview } from '../statements/policy';
import { segmentKey } from '../statements/text';
import { recordAct } from '../trail/record-act';
import { transact } from '../transact';
import { followSource } from './follow-source';

export const confirmRowsInput = z.strictObject({
	draftId: z.uuid(),
	/** Units of the source: segment keys, `title` or `lead`. */
	keys: z
		.array(z.union([segmentKey, z.enum(['title', 'lead'])]))
		.min(1)
		.max(20_000),
	/** The edition of the source that the member has read. */
	editionId: z.uuid(),
});

/**
 * Says that rows are still valid for what their source reads in an edition: they follow it from now on. Refuses 'invalid',
 * 'not-found', 'not-allowed', 'wrong-state' once approved, 'stale' for an edition that is not a newer one of the draft's source.
 */
export async function confirmRows(member: Member, input: z.input<typeof confirmRowsInput>): Promise<Outcome> {
	const parsed = confirmRowsInput.safeParse(input);
	if (!parsed.success) return refuse('invalid');
	const { draftId, keys, editionId } = parsed.data;
	return transact(async (tx) => {
		const draft = await lockDraft(tx, draftId);
		if (!draft) return refuse('not-found');
		if (!mayEdit(member, draft.version) && !mayReview(member, draft.version)) return refuse('not-allowed');
		if (draft.state === 'approved' || draft.state === 'scheduled') return refuse('wrong-state');
		const source = await followSource(tx, draft, { keys, editionId });
		if (!source) return refuse('stale');
		await recordAct(tx, {
			actor: member.id,
			act: 'confirm-rows',
			subject: draft.subject,
			detail: { draftId, keys, follows: source.hash },
		});
		return { ok: true };
	});
}
