import type { TaskList } from 'graphile-worker';
import { log } from '@/platform/log';
import { forgetChanges } from './freshness/forget-changes';
import { publishDue } from './statements/publish-due';

/** The jobs the archive runs by itself, whichever node takes them. */
export const tasks: TaskList = {
	async publishDue() {
		for (const { draftId, outcome } of await publishDue()) {
			if (outcome === 'published') log.info({ draftId }, 'a scheduled draft was published');
			else if (outcome !== 'taken') log.error({ draftId, reason: outcome }, 'a scheduled draft was not published');
		}
	},
	async forgetChanges() {
		await forgetChanges();
	},
};

/**
 * Every minute, besides the job each scheduled draft has of its own: what came due while no node ran is published late, not
 * never. Every night the changes that no node needs any more go.
 */
export const crontab = '* * * * * publishDue\n17 3 * * * forgetChanges';
