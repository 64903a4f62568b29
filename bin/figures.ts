import cluster from 'node:cluster';
import { randomUUID } from 'node:crypto';
import { AggregatorRegistry } from 'prom-client';
import { z } from 'zod';

const asked = z.object({ type: z.literal('rostrum figures'), id: z.string() });
const answered = asked.extend({ text: z.string() });

const patience = 6_000;

/** In the first process: gathers the figures of all workers for the one that was asked for them. */
export function answerFigures(): void {
	const registry = new AggregatorRegistry();
	cluster.on('message', async (worker, message: unknown) => {
		const question = asked.safeParse(message).data;
		if (!question) return;
		const text = await registry.clusterMetrics().catch(() => '');
		if (worker.isConnected()) worker.send({ ...question, text });
	});
}

/**
 * How a worker gathers the figures of all workers (Prometheus text format); undefined in a process that is alone. Rejects when
 * the first process does not answer in time.
 */
export function figuresGatherer(): (() => Promise<string>) | undefined {
	if (!cluster.isWorker) return undefined;
	// Its making is what lets prom-client answer the first process.
	new AggregatorRegistry();
	return () =>
		new Promise((resolve, reject) => {
			const id = randomUUID();
			const late = setTimeout(() => finish(() => reject(new Error('The first process does not answer.'))), patience);
			const listen = (message: unknown) => {
				const answer = answered.safeParse(message).data;
				if (answer?.id === id) finish(() => resolve(answer.text));
			};
			const finish = (settle: () => void) => {
				clearTimeout(late);
				process.off('message', listen);
				settle();
			};
			process.on('message', listen);
			process.send?.({ type: 'rostrum figures', id });
		});
}
