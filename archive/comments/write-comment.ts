import { z } from 'zod';
import type { Member } from '../members/member';
import { type Outcome, refuse } from '../refusals';
import { lockDraft } from '../statements/load-draft';
import { mayComment } from '../statements/policy';
import { segmentKey, wellFormed } from '../statements/text';
import { textOf } from '../statements/text-of';
import { sha256 } from '../trail/canonical';
import { recordAct } from '../trail/record-act';
import { transact } from '../transact';
import { wordsAt } from './words-at';

export const commentWords = wellFormed.pipe(z.string().trim().min(1).max(10_000));

export const writeCommentInput = z.strictObject({
	draftId: z.uuid(),
	/** The revision that was read. */
	revisionId: z.uuid(),
	key: z.union([segmentKey, z.enum(['title', 'lead'])]),
	/** Of words within the segment: a half-open range of UTF-16 code units. */
	passage: z.strictObject({ from: z.int().nonnegative(), to: z.int().positive() }).optional(),
	words: commentWords,
});

/**
 * Says something of a segment of a submitted text, or of words in it, and keeps the words it was said of. Refuses 'invalid',
 * 'not-found', 'not-allowed', 'wrong-state' before it is submitted, and 'stale' for a revision without these words.
 */
export async function writeComment(
	member: Member,
	input: z.input<typeof writeCommentInput>,
): Promise<Outcome<{ commentId: string }>> {
	const parsed = writeCommentInput.safeParse(input);
	if (!parsed.success) return refuse('invalid');
	const { draftId, revisionId, key, passage, words } = parsed.data;
	return transact(async (tx) => {
		const draft = await lockDraft(tx, draftId);
		if (!draft) return refuse('not-found');
		if (!mayComment(member, draft.version)) return refuse('not-allowed');
		if (draft.state === 'draft') return refuse('wrong-state');
		const revision = await tx.revision.findFirst({ where: { id: revisionId, draftId } });
		const whole = revision && wordsAt(textOf(revision), key);
		const quoted = passage ? whole?.slice(passage.from, passage.to) : whole;
		if (!whole || !quoted?.trim() || (passage && passage.to > whole.length)) return refuse('stale');
		const { id: commentId } = await tx.reviewComment.create({
			data: {
				draftId,
				revisionId,
				key,
				passageFrom: passage?.from,
				passageTo: passage?.to,
				quoted,
				textHash: sha256(whole),
				words,
				writtenById: member.id,
			},
			select: { id: true },
		});
		await recordAct(tx, {
			actor: member.id,
			act: 'comment',
			subject: draft.subject,
			detail: { draftId, revisionId, commentId, key },
		});
		return { ok: true, commentId };
	});
}
