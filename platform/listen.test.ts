import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { deskDb } from './db';
import { keepListening, type Listening } from './listen';
import { type TestDatabase, testDatabase } from './testing';
import { layWire, type Wire } from './testing/wire';

let db: TestDatabase;
let wire: Wire;
let listening: Listening | null = null;
let looks: number;
let lost: unknown[];

beforeAll(async () => {
	db = await testDatabase();
});
afterAll(() => db.drop());
beforeEach(async () => {
	wire = await layWire(new URL(db.url));
	[looks, lost] = [0, []];
});
afterEach(async () => {
	wire.mend();
	await listening?.stop();
	await wire.close();
});

function listen(interval: number): Listening {
	listening = keepListening({
		url: wire.url,
		channel: 'said',
		interval,
		attend: async (connection) => {
			await connection.query('select 1');
			looks += 1;
		},
		onLost: (error) => lost.push(error),
	});
	return listening;
}

const minute = 60_000;
const seen = (condition: () => void) => vi.waitFor(condition, { timeout: 20_000, interval: 10 });

describe('a connection that is listened on', () => {
	test('is looked at once it is there and after each word that is said', async () => {
		listen(minute);
		await seen(() => expect(looks).toBe(1));
		await deskDb().$executeRaw`SELECT pg_notify('said', '')`;
		await seen(() => expect(looks).toBe(2));
		expect(lost).toEqual([]);
	});

	test('that dies without a word is found by the next look, and got back', async () => {
		listen(200);
		await seen(() => expect(looks).toBeGreaterThan(1));
		wire.hush();
		await seen(() => expect(lost).not.toEqual([]));
		const before = looks;
		wire.mend();
		await seen(() => expect(looks).toBeGreaterThan(before));
	}, 60_000);

	test('is let go when nobody answers any more, too', async () => {
		const { stop } = listen(minute);
		await seen(() => expect(looks).toBe(1));
		wire.hush();
		await stop();
	}, 60_000);
});
