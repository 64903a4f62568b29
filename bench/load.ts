import autocannon from 'autocannon';

export interface Load {
	requestsPerSecond: number;
	/** Milliseconds. */
	p50: number;
	p99: number;
	/** Answers other than 2xx, and requests without an answer. */
	failed: number;
}

/** Asks one address over `connections` keep-alive connections for some seconds, as a browser that accepts Brotli and gzip. */
export async function load(url: string, { seconds = 4, connections = 32 } = {}): Promise<Load> {
	const result = await autocannon({ url, duration: seconds, connections, headers: { 'accept-encoding': 'br, gzip' } });
	return {
		requestsPerSecond: result.requests.average,
		p50: result.latency.p50,
		p99: result.latency.p99,
		failed: result.non2xx + result.errors + result.timeouts,
	};
}

/** The value that is greater than `share` of the others: 0.5 gives the one in the middle. */
export function quantile(values: readonly number[], share: number): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Milliseconds that each run took, one after another. */
export async function timed(runs: number, run: (number: number) => Promise<unknown>): Promise<number[]> {
	const times: number[] = [];
	for (let number = 0; number < runs; number++) {
		const started = performance.now();
		await run(number);
		times.push(performance.now() - started);
	}
	return times;
}
