import { z } from 'zod';
import { deskDb } from '@/platform/db';
import type { Member } from '../members/member';
import { type Outcome, refuse } from '../refusals';

const id = z.string().regex(/^[1-9]\d{0,17}$/);
export const markReadInput = z.union([
	z.strictObject({ id }),
	/** This one and all before it: what came since the page was read stays unread. */
	z.strictObject({ upTo: id }),
]);

/**
 * Marks one of a member's notifications as read, or all up to one. That is nobody's business but theirs and leaves no trail. Refuses
 * 'invalid', and 'not-found' for one that is not theirs.
 */
export async function markRead(member: Member, input: z.input<typeof markReadInput>): Promise<Outcome> {
	const parsed = markReadInput.safeParse(input);
	if (!parsed.success) return refuse('invalid');
	const own = { memberId: member.id };
	if ('upTo' in parsed.data) {
		const upTo = BigInt(parsed.data.upTo);
		await deskDb().notification.updateMany({
			where: { ...own, id: { lte: upTo }, readAt: null },
			data: { readAt: new Date() },
		});
		return { ok: true };
	}
	const one = { ...own, id: BigInt(parsed.data.id) };
	const { count } = await deskDb().notification.updateMany({
		where: { ...one, readAt: null },
		data: { readAt: new Date() },
	});
	if (count === 0 && !(await deskDb().notification.findFirst({ where: one }))) return refuse('not-found');
	return { ok: true };
}
