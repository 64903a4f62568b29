import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Question } from './answers';
import type { Incoming } from './incoming';

export interface LimitsOptions {
	searchesPerMinute: number;
	exportsPerMinute: number;
}

/** How often one client may ask this node for what is dear to make. What is kept costs nothing and is not counted. */
export class Limits {
	private readonly searches: RateLimiterMemory;
	private readonly exports: RateLimiterMemory;

	constructor({ searchesPerMinute, exportsPerMinute }: LimitsOptions) {
		this.searches = new RateLimiterMemory({ points: searchesPerMinute, duration: 60 });
		this.exports = new RateLimiterMemory({ points: exportsPerMinute, duration: 60 });
	}

	/** Counts one question; the seconds to wait when there were too many, else 0. */
	async take({ address, path, query }: Question, { request }: Incoming): Promise<number> {
		const limiter =
			address.kind === 'reading' && query
				? this.searches
				: address.kind === 'machine' && /^\/\w+\/statements\/./.test(path)
					? this.exports
					: null;
		if (!limiter) return 0;
		try {
			await limiter.consume(networkOf(String(request.headers['x-forwarded-for'] ?? '')));
			return 0;
		} catch (refused) {
			if (!(refused instanceof RateLimiterRes)) throw refused;
			return Math.max(1, Math.ceil(refused.msBeforeNext / 1_000));
		}
	}
}

/** Who counts as one: an IPv4 address, or the /64 network that one IPv6 user commonly has whole. */
export function networkOf(address: string): string {
	if (!address.includes(':')) return address;
	const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
	if (mapped?.[1]) return mapped[1];
	const [head = '', tail] = address.toLowerCase().split('::');
	const groups = head.split(':').filter(Boolean);
	if (tail !== undefined) {
		const rest = tail.split(':').filter(Boolean);
		while (groups.length + rest.length < 8) groups.push('0');
		groups.push(...rest);
	}
	return groups
		.slice(0, 4)
		.map((group) => group.replace(/^0+(?=.)/, ''))
		.join(':');
}
