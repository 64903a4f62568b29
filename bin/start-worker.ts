import { existsSync } from 'node:fs';
import type { TaskList } from 'graphile-worker';
import { runWorker } from '@/platform/jobs';

/** Runs the archive's jobs in this process: scheduled publishing and what else `archive/tasks.ts` names. */
export async function startWorker(): Promise<{ stop(): Promise<void> }> {
	const module = 'archive/tasks.ts';
	if (!existsSync(module)) return { stop: async () => {} };
	const { tasks, crontab }: { tasks: TaskList; crontab?: string } = await import(`@/${module}`);
	return runWorker(tasks, { crontab });
}
