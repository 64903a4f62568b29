import { describe, expect, test } from 'vitest';
import { type Entry, makeEntry } from './entry';
import { Shelf } from './shelf';

function entry(body: string, ...tags: string[]): Promise<Entry> {
	return makeEntry({ status: 200, headers: {}, body: Buffer.from(body) }, { tags, lifetime: 1_000 });
}

describe('a shelf', () => {
	test('drops what shows a tag, and only that', async () => {
		const shelf = new Shelf(100_000);
		shelf.set('a', await entry('a', 'statement:a', 'statements'));
		shelf.set('b', await entry('b', 'statement:b', 'statements'));
		shelf.drop(['statement:a', 'statement:unknown']);
		expect([shelf.get('a'), shelf.get('b')]).toEqual([undefined, expect.anything()]);
		shelf.drop(['statements']);
		expect([shelf.count, shelf.bytes]).toEqual([0, 0]);
	});

	test('forgets the tags of what it replaces', async () => {
		const shelf = new Shelf(100_000);
		shelf.set('a', await entry('old', 'statement:old'));
		shelf.set('a', await entry('new', 'statement:new'));
		shelf.drop(['statement:old']);
		expect(shelf.get('a')).toBeDefined();
	});

	test('reckons how long addresses are, which whoever asks can choose', async () => {
		const shelf = new Shelf(100_000);
		const empty = { status: 308, body: Buffer.alloc(0) };
		for (let i = 0; i < 50; i++) {
			const address = `/${i}`.padEnd(3_000, 'x');
			const headers = { location: `${address}?after=x` };
			shelf.set(address, await makeEntry({ ...empty, headers }, { lifetime: 1_000 }));
		}
		expect(shelf.count).toBeGreaterThan(0);
		expect(shelf.count * 6_000).toBeLessThanOrEqual(100_000);
	});

	test('holds no more than its bytes; what was asked for lately stays', async () => {
		const shelf = new Shelf(50_000);
		const body = 'x'.repeat(800);
		shelf.set('hot', await entry(body, 'statements'));
		for (let i = 0; i < 200; i++) {
			shelf.set(`flood ${i}`, await entry(body, 'statements'));
			shelf.get('hot');
		}
		expect(shelf.bytes).toBeLessThanOrEqual(50_000);
		expect(shelf.count).toBeLessThan(30);
		expect(shelf.get('hot')).toBeDefined();
		shelf.set('too large', await entry('x'.repeat(20_000)));
		expect(shelf.get('too large')).toBeUndefined();
	});
});
