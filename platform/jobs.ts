import { run, type TaskList } from 'graphile-worker';
import { env } from './env';
import { jobsLogger } from './jobs-logger';
import { log } from './log';

export interface WorkerOptions {
	/** Recurring tasks, one crontab line each: `* * * * * publishDue`. */
	crontab?: string;
	concurrency?: number;
}

/**
 * Runs jobs of these tasks until stopped; stopping waits for the ones under way. Jobs are rows: a verb adds one inside
 * its transaction with `SELECT graphile_worker.add_job('task', payload, run_at := …, job_key := …)`, and whichever
 * node takes it first runs it.
 */
export async function runWorker(tasks: TaskList, options: WorkerOptions = {}): Promise<{ stop(): Promise<void> }> {
	const runner = await run({
		connectionString: env.DATABASE_URL,
		taskList: tasks,
		crontab: options.crontab ?? '',
		concurrency: options.concurrency ?? 2,
		maxPoolSize: (options.concurrency ?? 2) + 2,
		noHandleSignals: true,
		pollInterval: 5_000,
		logger: jobsLogger,
	});
	runner.promise.catch((err) => log.error({ err }, 'the worker ended'));
	return { stop: () => runner.stop() };
}
