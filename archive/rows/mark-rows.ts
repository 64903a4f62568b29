import { z } from 'zod';
import type { Member } from '../members/member';
import { type Outcome, refuse } from '../refusals';
import { lockDraft } from '../statements/load-draft';
import { mayApprove, mayEdit, mayReview } from '../statements/policy';
import { segmentKey, unitOf } from '../statements/text';
import { textOf } from '../statements/text-of';
import { recordAct } from '../trail/record-act';
import { transact } from '../transact';
import { followSource } from './follow-source';
import { rowHashes, saidStates } from './row';

export const markRowsInput = z.strictObject({
	draftId: z.uuid(),
	/** The revision whose words it is said of. */
	revisionId: z.uuid(),
	/** `draft` takes back what was said. */
	state: z.enum([...saidStates, 'draft']),
	keys: z.array(segmentKey).min(1).max(20_000),
	/** The edition of the source that stood beside them: rows said to be done or reviewed follow it. */
	sourceEditionId: z.uuid().optional(),
});

/**
 * Says of rows that they are done or reviewed, for exactly the words they have in a revision. Reviewed is said by who may approve.
 * Refuses 'invalid' also for rows without words, 'not-found', 'not-allowed', 'own-text', 'wrong-state' once approved, and 'stale'
 * for a revision of another draft or an edition that is none of its source's.
 */
export async function markRows(member: Member, input: z.input<typeof markRowsInput>): Promise<Outcome> {
	const parsed = markRowsInput.safeParse(input);
	if (!parsed.success) return refuse('invalid');
	const { draftId, revisionId, state, sourceEditionId } = parsed.data;
	const keys = [...new Set(parsed.data.keys)];
	return transact(async (tx) => {
		const draft = await lockDraft(tx, draftId);
		if (!draft) return refuse('not-found');
		if (state === 'reviewed') {
			if (!mayReview(member, draft.version)) return refuse('not-allowed');
			if (!mayApprove(member, draft.version, draft.contributors)) return refuse('own-text');
		} else if (!mayEdit(member, draft.version) && !mayReview(member, draft.version)) return refuse('not-allowed');
		if (draft.state === 'approved' || draft.state === 'scheduled') return refuse('wrong-state');
		const revision = await tx.revision.findFirst({ where: { id: revisionId, draftId } });
		if (!revision) return refuse('stale');
		const hashes = rowHashes(textOf(revision));
		if (state !== 'draft' && !keys.every((key) => hashes.has(key))) return refuse('invalid');
		await tx.rowMark.deleteMany({ where: { draftId, key: { in: keys } } });
		if (state !== 'draft') {
			await tx.rowMark.createMany({
				data: keys.map((key) => ({
					draftId,
					key,
					state,
					textHash: hashes.get(key) ?? '',
					markedById: member.id,
				})),
			});
		}
		const follows = state !== 'draft' && sourceEditionId;
		const source = follows
			? await followSource(tx, draft, { keys: keys.map(unitOf), editionId: sourceEditionId })
			: null;
		if (follows && !source) return refuse('stale');
		await recordAct(tx, {
			actor: member.id,
			act: 'mark-rows',
			subject: draft.subject,
			detail: { draftId, revisionId, state, keys, ...(source ? { follows: source.hash } : {}) },
		});
		return { ok: true };
	});
}
