import { deskDb } from '@/platform/db';
import type { Member } from '../members/member';
import { mayEnterDesk } from '../statements/policy';
import { textOf } from '../statements/text-of';
import type { AnswerAct } from './answer-comment';
import { type Standing, standingOf } from './words-at';

export interface DeskComment {
	id: string;
	/** A segment's key, `title` or `lead`. */
	key: string;
	passage: { from: number; to: number } | null;
	/** The words it was about, as they were. */
	quoted: string;
	/** Whether the segment still reads so in the newest text. */
	standing: Standing;
	words: string;
	by: string;
	at: Date;
	isOpen: boolean;
	answers: { id: string; act: AnswerAct; words: string | null; by: string; at: Date }[];
}

/** What was said of a draft in review, the open comments first, each group in the order in which it was written. */
export async function listComments(member: Member, { draftId }: { draftId: string }): Promise<DeskComment[]> {
	const draft = mayEnterDesk(member)
		? await deskDb().draft.findUnique({ where: { id: draftId }, include: { headRevision: true } })
		: null;
	if (!draft) return [];
	const by = { writtenBy: { select: { name: true } } };
	const rows = await deskDb().reviewComment.findMany({
		where: { draftId },
		orderBy: [{ writtenAt: 'asc' }, { id: 'asc' }],
		include: { ...by, answers: { orderBy: [{ writtenAt: 'asc' }, { id: 'asc' }], include: by } },
	});
	const text = textOf(draft.headRevision);
	const comments = rows.map(
		(row): DeskComment => ({
			id: row.id,
			key: row.key,
			passage: row.passageFrom === null || row.passageTo === null ? null : { from: row.passageFrom, to: row.passageTo },
			quoted: row.quoted,
			standing: standingOf(text, row),
			words: row.words,
			by: row.writtenBy.name,
			at: row.writtenAt,
			isOpen: row.answers.findLast(({ act }) => act !== 'answer')?.act !== 'resolve',
			answers: row.answers.map(({ id, act, words, writtenBy, writtenAt }) => ({
				id,
				act: act as AnswerAct,
				words,
				by: writtenBy.name,
				at: writtenAt,
			})),
		}),
	);
	return [...comments.filter(({ isOpen }) => isOpen), ...comments.filter(({ isOpen }) => !isOpen)];
}
