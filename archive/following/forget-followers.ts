import { deskDb } from '@/platform/db';
import { Prisma } from '@/prisma/generated/client';

/** Days an address has to answer; then it is forgotten. */
export const daysToConfirm = 3;

/** Deletes what was never confirmed in time, and every address that follows nothing. Returns how many addresses went. */
export async function forgetFollowers(): Promise<number> {
	return deskDb().$transaction(async (tx) => {
		await tx.$executeRaw`
			DELETE FROM subscription WHERE confirmed_at IS NULL AND asked_at < now() - make_interval(days => ${daysToConfirm})`;
		const nothing = Prisma.sql`NOT EXISTS (SELECT FROM subscription s WHERE s.subscriber_id = r.id)`;
		// Locked first and looked at again: somebody may be asking to follow something at this moment.
		const rows = await tx.$queryRaw<{ id: string }[]>`SELECT r.id::text FROM subscriber r WHERE ${nothing} FOR UPDATE`;
		const ids = rows.map(({ id }) => id);
		return tx.$executeRaw`DELETE FROM subscriber r WHERE r.id = ANY (${ids}::uuid[]) AND ${nothing}`;
	});
}
