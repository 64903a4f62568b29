import { deskDb } from '@/platform/db';

export const daysKeptRead = 30;
export const daysKept = 180;

/** Deletes what was read a month ago, and all that is older than half a year: the acts stay in the trail. Returns how many. */
export async function forgetNotifications(atOnce = 10_000): Promise<number> {
	for (let forgotten = 0; ; ) {
		const count = await deskDb().$executeRaw`
			DELETE FROM notification WHERE id IN (
				(SELECT id FROM notification WHERE read_at < now() - make_interval(days => ${daysKeptRead}) LIMIT ${atOnce})
				UNION ALL
				(SELECT id FROM notification WHERE at < now() - make_interval(days => ${daysKept}) LIMIT ${atOnce}))`;
		forgotten += count;
		if (count === 0) return forgotten;
	}
}
