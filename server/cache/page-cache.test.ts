import { describe, expect, test } from 'vitest';
import { type Entry, makeEntry } from './entry';
import { PageCache } from './page-cache';

function entry(status: number, lifetime: number, ...tags: string[]): Promise<Entry> {
	return makeEntry({ status, headers: {}, body: Buffer.from(`${status}`) }, { tags, lifetime });
}

describe('the cache of a node', () => {
	test('gives out the newest answer of an address, whatever shelf that is on', async () => {
		const cache = new PageCache(1_000_000, null);
		cache.keep('pages', '/en/a', await entry(200, -1));
		cache.keep('others', '/en/a', await entry(404, 60_000));
		expect(cache.get('/en/a')?.status).toBe(404);
		cache.keep('pages', '/en/a', await entry(200, 60_000));
		expect(cache.get('/en/a')?.status).toBe(200);
		expect(cache.shelves.others.count).toBe(0);
	});

	test('drops what shows a tag from every shelf', async () => {
		const cache = new PageCache(1_000_000, null);
		for (const shelf of ['pages', 'questions', 'others'] as const) {
			cache.keep(shelf, `/en/${shelf}`, await entry(200, 60_000, 'statements'));
			cache.keep(shelf, `/en/${shelf}/b`, await entry(200, 60_000, 'labels'));
		}
		cache.drop(['statements']);
		expect(['pages', 'questions', 'others'].map((shelf) => cache.get(`/en/${shelf}`))).toEqual(
			Array(3).fill(undefined),
		);
		expect(Object.values(cache.shelves).map(({ count }) => count)).toEqual([1, 1, 1]);
		cache.drop(null);
		expect(Object.values(cache.shelves).map(({ count }) => count)).toEqual([0, 0, 0]);
	});

	test('lets a flood of one sort push out nothing of another', async () => {
		const cache = new PageCache(200_000, null);
		cache.keep('pages', '/en', await entry(200, 60_000));
		for (let n = 0; n < 500; n++) {
			cache.keep('questions', `/en/statements?q=${n}`, await entry(200, 60_000));
			cache.keep('others', `/s/${n}`, await entry(404, 60_000));
		}
		expect(cache.get('/en')?.status).toBe(200);
		const bytes = Object.values(cache.shelves).reduce((sum, shelf) => sum + shelf.bytes, 0);
		expect(bytes).toBeLessThanOrEqual(200_003);
	});
});
