import { deskDb } from '@/platform/db';
import { keptDays } from './read-changes';

/** Deletes changes that every node has read or is too late for. Returns how many. */
export function forgetChanges(): Promise<number> {
	return deskDb().$executeRaw`DELETE FROM published.freshness WHERE at < now() - make_interval(days => ${keptDays})`;
}
