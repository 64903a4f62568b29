import { describe, expect, test } from 'vitest';
import { type Entry, makeEntry } from './entry';
import { Flights } from './flights';

/** An answer that is ready when told, and counts how often it was made. */
function answering(...tags: string[]) {
	let finish = () => {};
	const state = { made: 0, kept: [] as Entry[], finish: () => finish() };
	const make = async () => {
		state.made += 1;
		await new Promise<void>((resolve) => {
			finish = resolve;
		});
		return makeEntry({ status: 200, headers: {}, body: Buffer.from(`made ${state.made}`) }, { tags });
	};
	return { ...state, state, make, keep: (entry: Entry) => void state.kept.push(entry) };
}

describe('answers being made', () => {
	test('are made once for all who ask meanwhile', async () => {
		const flights = new Flights();
		const { state, make, keep } = answering('statements');
		const all = Promise.all(Array.from({ length: 50 }, () => flights.join('a', make, keep)));
		state.finish();
		const entries = await all;
		expect([state.made, new Set(entries).size, state.kept.length, flights.count]).toEqual([1, 1, 1, 0]);
	});

	test('are not kept when something they show was dropped meanwhile, and not given to who asks after that', async () => {
		const flights = new Flights();
		const { state, make, keep } = answering('statement:a');
		const before = flights.join('a', make, keep);
		flights.drop(['statement:a']);
		const after = flights.join('a', make, keep);
		state.finish();
		const early = await before;
		await new Promise((resolve) => setImmediate(resolve));
		state.finish();
		expect((await after) === early).toBe(false);
		expect([state.made, state.kept]).toEqual([2, [await after]]);
	});

	test('stay when something else was dropped; nothing stays when everything was', async () => {
		const flights = new Flights();
		const { state, make, keep } = answering('statement:a');
		const first = flights.join('a', make, keep);
		flights.drop(['statement:b']);
		state.finish();
		await first;
		expect(state.kept).toHaveLength(1);
		const second = flights.join('a', make, keep);
		flights.drop(null);
		state.finish();
		await second;
		expect(state.kept).toHaveLength(1);
	});

	test('that fail are made again for the next', async () => {
		const flights = new Flights();
		await expect(
			flights.join(
				'a',
				() => Promise.reject(new Error('no')),
				() => {},
			),
		).rejects.toThrow('no');
		const { state, make, keep } = answering();
		const again = flights.join('a', make, keep);
		state.finish();
		expect((await again).status).toBe(200);
	});
});
