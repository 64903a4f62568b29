import { z } from 'zod';
import type { Member } from '../members/member';
import { type Outcome, refuse } from '../refusals';
import { lockDraft } from '../statements/load-draft';
import { mayComment } from '../statements/policy';
import { recordAct } from '../trail/record-act';
import { transact } from '../transact';
import { commentWords } from './write-comment';

export const answerActs = ['answer', 'resolve', 'reopen'] as const;
export type AnswerAct = (typeof answerActs)[number];

export const answerCommentInput = z.strictObject({
	commentId: z.uuid(),
	act: z.enum(answerActs),
	/** Needed to answer; may go along with resolving and opening again. */
	words: commentWords.optional(),
});

/**
 * Answers a comment, resolves it, or opens it again. Refuses 'invalid', 'reason-needed' for an answer without words, 'not-found' also
 * once the draft is gone, 'not-allowed', and 'wrong-state' for resolving what is resolved or opening what is open.
 */
export async function answerComment(member: Member, input: z.input<typeof answerCommentInput>): Promise<Outcome> {
	const parsed = answerCommentInput.safeParse(input);
	if (!parsed.success) return refuse('invalid');
	const { commentId, act, words } = parsed.data;
	if (act === 'answer' && !words) return refuse('reason-needed');
	return transact(async (tx) => {
		const comment = await tx.reviewComment.findUnique({ where: { id: commentId } });
		const draft = comment && (await lockDraft(tx, comment.draftId));
		if (!draft) return refuse('not-found');
		if (!mayComment(member, draft.version)) return refuse('not-allowed');
		const last = await tx.commentAnswer.findFirst({
			where: { commentId, act: { not: 'answer' } },
			orderBy: [{ writtenAt: 'desc' }, { id: 'desc' }],
		});
		const isOpen = last?.act !== 'resolve';
		if ((act === 'resolve' && !isOpen) || (act === 'reopen' && isOpen)) return refuse('wrong-state');
		await tx.commentAnswer.create({ data: { commentId, act, words, writtenById: member.id } });
		await recordAct(tx, {
			actor: member.id,
			act: `${act}-comment`,
			subject: draft.subject,
			detail: { draftId: draft.id, commentId },
		});
		return { ok: true };
	});
}
