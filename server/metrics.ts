import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Counter, collectDefaultMetrics, Gauge, Histogram, register } from 'prom-client';
import { measureQueue } from '@/archive/jobs/measure-queue';
import { observed } from '@/platform/observed';
import type { PageCache } from './cache/page-cache';
import type { Standing } from './freshness';
import { sendText } from './send';
import type { Visit } from './visit';

export interface MetricsOptions {
	cache: PageCache;
	truth: { readonly standing: Standing };
	/** Lets a scraper in from anywhere; without one only this machine may ask. */
	token?: string;
	/** Where the figures of all processes of this node are gathered, if there are several. */
	gather?: () => Promise<string>;
}

export interface Metrics {
	observeVisit(visit: Visit, status: number): void;
	observeMade(kind: string, seconds: number): void;
	answer(request: IncomingMessage, response: ServerResponse, trustedProxies: number): Promise<void>;
}

const moments = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Measures this process for Prometheus (text format 0.0.4). Counts, times and ages only: nothing of who asked for what. */
export function makeMetrics(options: MetricsOptions): Metrics {
	collectDefaultMetrics({ register });
	const counts = new Map<string, number>();
	new Counter({
		name: 'rostrum_requests_total',
		help: 'Answered requests by kind of address, status and how the cache took part',
		labelNames: ['kind', 'status', 'cache'],
		collect() {
			for (const [key, count] of counts) {
				const [kind = '', status = '', cache = ''] = key.split(' ');
				this.inc({ kind, status, cache }, count);
			}
			counts.clear();
		},
	});
	const durations = new Histogram({
		name: 'rostrum_request_seconds',
		help: 'Time from a request to the end of its answer',
		labelNames: ['cache'],
		buckets: moments,
	});
	const made = new Histogram({
		name: 'rostrum_render_seconds',
		help: 'Time to make an answer that was not kept',
		labelNames: ['kind'],
		buckets: moments,
	});
	const queries = new Histogram({
		name: 'rostrum_query_seconds',
		help: 'Time of a database query',
		labelNames: ['database'],
		buckets: moments,
	});
	observed.onQuery = (database, milliseconds) => queries.observe({ database }, milliseconds / 1_000);
	gaugeCache(options);
	gaugePools();
	gaugeQueue();
	return {
		observeVisit: ({ kind, cache, started }, status) => {
			// Sorting labels for each request would cost more than the request.
			const key = `${kind} ${status} ${cache}`;
			counts.set(key, (counts.get(key) ?? 0) + 1);
			durations.observe({ cache }, (performance.now() - started) / 1_000);
		},
		observeMade: (kind, seconds) => made.observe({ kind }, seconds),
		answer: async (request, response, trustedProxies) => {
			if (!mayAsk(request, options.token, trustedProxies)) {
				return sendText(response, 403, 'Set METRICS_TOKEN and send it as a bearer token to read this from elsewhere.');
			}
			const text = await (options.gather ?? (() => register.metrics()))();
			sendText(response, 200, text.trimEnd(), { 'content-type': register.contentType });
		},
	};
}

function gaugeCache({ cache, truth }: MetricsOptions): void {
	new Gauge({
		name: 'rostrum_cache_bytes',
		help: 'Bytes of kept answers',
		labelNames: ['shelf'],
		collect() {
			for (const [shelf, { bytes }] of Object.entries(cache.shelves)) this.set({ shelf }, bytes);
			this.set({ shelf: 'disk' }, cache.disk?.bytes ?? 0);
		},
	});
	new Gauge({
		name: 'rostrum_cache_entries',
		help: 'Kept answers',
		labelNames: ['shelf'],
		collect() {
			for (const [shelf, { count }] of Object.entries(cache.shelves)) this.set({ shelf }, count);
			this.set({ shelf: 'disk' }, cache.disk?.count ?? 0);
		},
	});
	new Gauge({
		name: 'rostrum_following',
		help: '1 while this process hears of changes in the archive',
		aggregator: 'min',
		collect() {
			this.set(truth.standing === 'following' ? 1 : 0);
		},
	});
}

function gaugePools(): void {
	new Gauge({
		name: 'rostrum_pool_connections',
		help: 'Database connections by what they are doing; waiting are requests for one',
		labelNames: ['database', 'state'],
		collect() {
			for (const [database, { totalCount, idleCount, waitingCount }] of observed.pools) {
				this.set({ database, state: 'busy' }, totalCount - idleCount);
				this.set({ database, state: 'idle' }, idleCount);
				this.set({ database, state: 'waiting' }, waitingCount);
			}
		},
	});
}

function gaugeQueue(): void {
	// Figures are collected side by side: both wait for one answer.
	let asked: Promise<Awaited<ReturnType<typeof measureQueue>> | null> | null = null;
	const measure = () => {
		asked ??= measureQueue()
			.catch(() => null)
			.finally(() => {
				asked = null;
			});
		return asked;
	};
	new Gauge({
		name: 'rostrum_jobs_ready',
		help: 'Jobs that could run now',
		aggregator: 'max',
		async collect() {
			const queue = await measure();
			if (queue) this.set(queue.ready);
		},
	});
	new Gauge({
		name: 'rostrum_jobs_oldest_seconds',
		help: 'How long the oldest of them has been waiting',
		aggregator: 'max',
		async collect() {
			const queue = await measure();
			if (queue) this.set(queue.oldestSeconds);
		},
	});
}

function mayAsk(request: IncomingMessage, token: string | undefined, trustedProxies: number): boolean {
	if (token) {
		const given = Buffer.from(request.headers.authorization ?? '');
		const wanted = Buffer.from(`Bearer ${token}`);
		return given.length === wanted.length && timingSafeEqual(given, wanted);
	}
	const isHere = /^(::1|127\.|::ffff:127\.)/.test(request.socket.remoteAddress ?? '');
	return isHere && (trustedProxies === 0 || !request.headers['x-forwarded-for']);
}
