import type { Transaction } from '@/platform/db';

/** How many comments on a draft nobody has resolved, or somebody has opened again. */
export async function countOpenComments(tx: Transaction, { draftId }: { draftId: string }): Promise<number> {
	const [{ count }] = await tx.$queryRaw<[{ count: number }]>`
		SELECT count(*)::int AS count FROM review_comment c
		WHERE c.draft_id = ${draftId}::uuid AND coalesce((
			SELECT a.act FROM comment_answer a WHERE a.comment_id = c.id AND a.act <> 'answer'
			ORDER BY a.written_at DESC, a.id DESC LIMIT 1), 'reopen') = 'reopen'`;
	return count;
}
