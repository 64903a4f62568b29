import { z } from 'zod';
import { deskDb } from '@/platform/db';
import type { Member } from '../members/member';
import { type Outcome, refuse } from '../refusals';

export const leaveInput = z.strictObject({ tab: z.uuid() });

/** One of the member's own tabs is closed or hidden. Refuses 'invalid'. */
export async function leave(member: Member, given: z.input<typeof leaveInput>): Promise<Outcome> {
	const parsed = leaveInput.safeParse(given);
	if (!parsed.success) return refuse('invalid');
	await deskDb().$executeRaw`
		DELETE FROM presence WHERE member_id = ${member.id}::uuid AND tab = ${parsed.data.tab}::uuid`;
	return { ok: true };
}
