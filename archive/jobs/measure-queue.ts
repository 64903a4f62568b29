import { deskDb } from '@/platform/db';

/** How many jobs could run now, and since when the oldest has been waiting, in seconds. */
export async function measureQueue(): Promise<{ ready: number; oldestSeconds: number }> {
	const [row] = await deskDb().$queryRaw<[{ ready: number; oldest: number | null }]>`
		SELECT count(*)::int AS ready, extract(epoch FROM now() - min(run_at))::float8 AS oldest
		FROM graphile_worker.jobs WHERE run_at <= now() AND locked_at IS NULL AND attempts < max_attempts`;
	return { ready: row.ready, oldestSeconds: row.oldest ?? 0 };
}
