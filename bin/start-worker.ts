import { setTimeout as sleep } from 'node:timers/promises';
import { runWorker } from '@/platform/jobs';
import { log } from '@/platform/log';

const pause = 5_000;

/** Runs the archive's jobs in this process: scheduled publishing and what else it names. Waits for a database that is away. */
export async function startWorker(): Promise<{ stop(): Promise<void> }> {
	const { tasks, crontab } = await import('@/archive/tasks');
	const start = () => runWorker(tasks, { crontab });
	let isStopped = false;
	const running = start().catch(async (err) => {
		log.error({ err }, 'jobs cannot be run yet');
		while (!isStopped) {
			await sleep(pause, undefined, { ref: false });
			const worker = isStopped ? null : await start().catch(() => null);
			if (worker) return worker;
		}
		return null;
	});
	return {
		stop: async () => {
			isStopped = true;
			await Promise.race([running.then((worker) => worker?.stop()), sleep(pause, undefined, { ref: false })]);
		},
	};
}
