import { runWorker } from '@/platform/jobs';

/** Runs the archive's jobs in this process: scheduled publishing and what else it names. */
export async function startWorker(): Promise<{ stop(): Promise<void> }> {
	const { tasks, crontab } = await import('@/archive/tasks');
	return runWorker(tasks, { crontab });
}
