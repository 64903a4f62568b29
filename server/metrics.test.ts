import { request as ask, createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deskDb } from '@/platform/db';
import { observed } from '@/platform/observed';
import { type TestDatabase, testDatabase } from '@/platform/testing';
import { makeEntry } from './cache/entry';
import { PageCache } from './cache/page-cache';
import type { Standing } from './freshness';
import { type Metrics, makeMetrics } from './metrics';

const token = 'only for this test';
let db: TestDatabase;
let server: Server;
let metrics: Metrics;
let standing: Standing = 'following';
const cache = new PageCache(1_000_000, null);

beforeAll(async () => {
	db = await testDatabase();
	metrics = makeMetrics({
		cache,
		truth: {
			get standing() {
				return standing;
			},
		},
		token,
	});
	server = createServer((request, response) => void metrics.answer(request, response, 0));
	await new Promise<void>((resolve) => server.listen(0, resolve));
});
afterAll(async () => {
	await new Promise((resolve) => server.close(resolve));
	await db.drop();
});

function read(authorization = `Bearer ${token}`): Promise<{ status: number | undefined; text: string }> {
	const { port } = server.address() as AddressInfo;
	return new Promise((resolve, reject) => {
		const asking = ask({ port, headers: { authorization }, agent: false }, async (response) => {
			let text = '';
			for await (const chunk of response) text += chunk;
			resolve({ status: response.statusCode, text });
		});
		asking.on('error', reject);
		asking.end();
	});
}

/** The value of one figure, as Prometheus reads it. */
async function figure(name: string): Promise<number | null> {
	const line = (await read()).text.split('\n').find((one) => one.startsWith(`${name} `));
	return line === undefined ? null : Number(line.slice(name.length));
}

describe('the figures of a process', () => {
	test('count answers by what was asked and how the cache took part, and say nothing of addresses', async () => {
		const visit = { id: 'x', path: '/en/secret', query: '?q=water', bytes: 5, started: performance.now() - 20 };
		for (const cached of ['hit', 'hit', 'miss'] as const) {
			metrics.observeVisit({ ...visit, kind: 'statement', cache: cached }, 200);
		}
		expect(await figure('rostrum_requests_total{kind="statement",status="200",cache="hit"}')).toBe(2);
		expect(await figure('rostrum_requests_total{kind="statement",status="200",cache="hit"}')).toBe(2);
		expect(await figure('rostrum_request_seconds_count{cache="hit"}')).toBe(2);
		expect(await figure('rostrum_request_seconds_bucket{le="0.01",cache="miss"}')).toBe(0);
		metrics.observeMade('reading', 0.2);
		observed.onQuery?.('rostrum reader', 3);
		expect(await figure('rostrum_render_seconds_sum{kind="reading"}')).toBe(0.2);
		expect(await figure('rostrum_query_seconds_sum{database="rostrum reader"}')).toBe(0.003);
		expect((await read()).text).not.toMatch(/water|secret/);
	});

	test('tell what is kept, and whether the process hears of changes', async () => {
		const body = Buffer.from('x'.repeat(500));
		cache.keep('pages', '/en', await makeEntry({ status: 200, headers: {}, body }, { lifetime: 1_000 }));
		expect(await figure('rostrum_cache_entries{shelf="pages"}')).toBe(1);
		expect(await figure('rostrum_cache_bytes{shelf="pages"}')).toBe(cache.shelves.pages.bytes);
		expect(await figure('rostrum_cache_entries{shelf="disk"}')).toBe(0);
		expect(await figure('rostrum_following')).toBe(1);
		standing = 'cut-off';
		expect(await figure('rostrum_following')).toBe(0);
	});

	test('tell of the jobs that wait as they are now', async () => {
		expect(await figure('rostrum_jobs_ready')).toBe(0);
		await deskDb().$executeRaw`SELECT graphile_worker.add_job('metered', run_at := now() - interval '1 minute')`;
		const { text } = await read();
		expect(text).toMatch(/^rostrum_jobs_ready 1$/m);
		expect(Number(/^rostrum_jobs_oldest_seconds (\S+)$/m.exec(text)?.[1])).toBeGreaterThan(50);
	});

	test('are given to this machine, or to who has the token where there is one', async () => {
		expect((await read('Bearer guessed')).status).toBe(403);
		expect((await read('Bearer only for this tesT')).status).toBe(403);
		expect((await read()).status).toBe(200);
	});
});
