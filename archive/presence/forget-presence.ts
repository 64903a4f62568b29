import { deskDb } from '@/platform/db';
import { beat } from './presence';

/** Deletes what is left of tabs that went without a word. Returns how many. */
export function forgetPresence(): Promise<number> {
	return deskDb().$executeRaw`DELETE FROM presence WHERE seen_at < now() - make_interval(secs => ${beat.gone})`;
}
