import cluster, { type Worker } from 'node:cluster';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from '@/platform/failure';
import { log } from '@/platform/log';

export interface Workers {
	/** A Node script that listens, or passes its arguments on to one. */
	script: string;
	args?: string[];
	count: number;
	/** What the worker of this number (from 1) is told beside our own environment, also when it is started again. */
	envOf?(number: number): Record<string, string>;
	/** Milliseconds: before a worker that died is started again, doubling up to `longest` while it keeps dying. */
	pause?: { shortest: number; longest: number };
}

export interface Supervised {
	/** Asks all workers to end, waits, and kills those that do not. */
	stop(): Promise<void>;
}

/** Deaths before ever listening after which something is wrong that starting again does not mend. */
const tries = 3;
const calm = 60_000;
/** Longer than a worker lets requests under way take. */
const drainTime = 20_000;

/**
 * Runs several workers that share one port, and starts one that dies again. Resolves when all of them listen; throws a Failure
 * when they cannot.
 */
export async function supervise(workers: Workers): Promise<Supervised> {
	cluster.setupPrimary({ exec: workers.script, args: workers.args ?? [] });
	const watch: Watch = { workers, running: new Map(), stopping: false };
	const numbers = Array.from({ length: workers.count }, (_, index) => index + 1);
	try {
		await Promise.all(
			numbers.map(
				(number) =>
					new Promise<void>((opened, failed) => {
						keep(watch, number, { opened, failed }).catch(failed);
					}),
			),
		);
	} catch (error) {
		await stopAll(watch);
		throw error;
	}
	return { stop: () => stopAll(watch) };
}

interface Watch {
	workers: Workers;
	running: Map<number, Worker>;
	stopping: boolean;
}

interface Told {
	opened(): void;
	failed(reason: unknown): void;
}

/** Keeps one worker running until all are stopped. */
async function keep(watch: Watch, number: number, told: Told): Promise<void> {
	const { shortest, longest } = watch.workers.pause ?? { shortest: 500, longest: 30_000 };
	let pause = shortest;
	let hasListened = false;
	for (let deaths = 1; !watch.stopping; deaths++) {
		const started = Date.now();
		const worker = cluster.fork(watch.workers.envOf?.(number));
		watch.running.set(number, worker);
		worker.once('listening', () => {
			hasListened = true;
			told.opened();
		});
		const [code, signal] = await once(worker, 'exit');
		watch.running.delete(number);
		if (watch.stopping) return;
		if (!hasListened && deaths === tries)
			return told.failed(new Failure('The processes that serve cannot be started.'));
		if (Date.now() - started > calm) pause = shortest;
		log.error({ number, code, signal, pause }, 'a process that serves died: starting it again');
		await sleep(pause);
		pause = Math.min(pause * 2, longest);
	}
}

async function stopAll(watch: Watch): Promise<void> {
	watch.stopping = true;
	const running = [...watch.running.values()];
	const ended = Promise.all(running.map((worker) => once(worker, 'exit')));
	for (const worker of running) worker.process.kill('SIGTERM');
	const late = setTimeout(() => {
		for (const worker of running) worker.process.kill('SIGKILL');
	}, drainTime);
	await ended;
	clearTimeout(late);
}
