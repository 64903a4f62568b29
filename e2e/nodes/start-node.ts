import { setTimeout as sleep } from 'node:timers/promises';
import { type Running, startProgram } from '@/bin/run-program';

/** Waits for at most a minute. */
export async function until(condition: () => Promise<boolean>): Promise<void> {
	const deadline = Date.now() + 60_000;
	while (!(await condition())) {
		if (Date.now() > deadline) throw new Error('It did not come about.');
		await sleep(50);
	}
}

/** Starts a node with the settings of this process and waits until it answers. Throws what it said when it gave up. */
export async function startNode(url: string): Promise<Running> {
	const program = startProgram('bin/start.mjs', [], { env: { NODE_ENV: 'production', LOG_LEVEL: 'warn' } });
	await until(async () => (await isThere(url)) || program.hasEnded());
	if (program.hasEnded()) throw new Error(program.said());
	return program;
}

const isThere = (url: string) =>
	fetch(`${url}/healthz`).then(
		({ ok }) => ok,
		() => false,
	);
