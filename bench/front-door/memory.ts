import { readFile } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import type { Random } from '../recombined/random';

/** Megabytes that a process has in memory now, and had at most (Linux: /proc/PID/status). */
export async function memoryOf(pid: number): Promise<{ now: number; most: number }> {
	const status = await readFile(`/proc/${pid}/status`, 'utf8');
	const figure = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1]) / 1_000;
	return { now: figure('VmRSS'), most: figure('VmHWM') };
}

/**
 * Asks for pages as readers do, a few of them most of the time (Zipf): `count` requests, `width` at a time. Returns how many
 * different pages were asked for and how many answers were kept ones.
 */
export async function askLikeReaders(
	urls: readonly string[],
	{ count, width, random }: { count: number; width: number; random: Random },
): Promise<{ distinct: number; hits: number }> {
	const agent = new Agent({ keepAlive: true, maxSockets: width });
	const asked = new Set<string>();
	let hits = 0;
	let left = count;
	const client = async () => {
		while (left > 0) {
			left -= 1;
			const url = urls[random.zipf(urls.length)] ?? '';
			asked.add(url);
			if (await ask(url, agent)) hits += 1;
		}
	};
	await Promise.all(Array.from({ length: width }, client));
	agent.destroy();
	return { distinct: asked.size, hits };
}

function ask(url: string, agent: Agent): Promise<boolean> {
	return new Promise((resolve, reject) => {
		request(url, { agent, headers: { 'accept-encoding': 'br' } }, (response) => {
			if (response.statusCode !== 200) return reject(new Error(`${url} answered ${response.statusCode}.`));
			response.on('end', () => resolve(response.headers['cache-status'] === 'rostrum; hit'));
			response.resume();
		})
			.on('error', reject)
			.end();
	});
}
