import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Pace {
	/** Requests a second, sent at their moments whether or not earlier ones were answered. */
	rate: number;
	seconds: number;
}

export interface Paced {
	/** Milliseconds from the moment a request was due to the end of its answer. */
	times: number[];
	statuses: Map<number, number>;
}

/** Asks at a steady pace: an open loop, so that a server that stalls is not asked less (coordinated omission). */
export async function askAtPace(urlOf: (number: number) => string, { rate, seconds }: Pace): Promise<Paced> {
	const agent = new Agent({ keepAlive: true, maxSockets: 256 });
	const paced: Paced = { times: [], statuses: new Map() };
	const running: Promise<void>[] = [];
	const started = performance.now();
	for (let number = 0; number < rate * seconds; number++) {
		const due = started + (number * 1_000) / rate;
		const wait = due - performance.now();
		if (wait > 1) await sleep(wait);
		running.push(ask(urlOf(number), agent, due, paced));
	}
	await Promise.all(running);
	agent.destroy();
	return paced;
}

function ask(url: string, agent: Agent, due: number, { times, statuses }: Paced): Promise<void> {
	return new Promise((resolve) => {
		const end = (status: number) => {
			times.push(performance.now() - due);
			statuses.set(status, (statuses.get(status) ?? 0) + 1);
			resolve();
		};
		const asking = request(url, { agent, headers: { 'accept-encoding': 'br, gzip' } }, (response) => {
			response.on('end', () => end(response.statusCode ?? 0));
			response.resume();
		});
		asking.setTimeout(20_000, () => asking.destroy());
		asking.on('error', () => end(0));
		asking.end();
	});
}
