import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Bookmark } from '@/archive/freshness/read-changes';
import { deskDb, useDatabase } from '@/platform/db';
import { observed } from '@/platform/observed';
import { type TestDatabase, testDatabase } from '@/platform/testing';
import { layWire, type Wire } from '@/platform/testing/wire';
import { Freshness } from './freshness';

let db: TestDatabase;
let wire: Wire;
const open: Freshness[] = [];

beforeAll(async () => {
	db = await testDatabase();
	wire = await layWire(new URL(db.url));
});
afterAll(async () => {
	await Promise.all(open.map((freshness) => freshness.stop()));
	await wire.close();
	await db.drop();
});

function follow(bookmark: Bookmark | null = null, url = db.url, hasReplica = false) {
	const dropped: (string[] | null)[] = [];
	const notes: Bookmark[] = [];
	const freshness = new Freshness({
		url,
		bookmark,
		hasReplica,
		drop: (tags) => dropped.push(tags),
		onRead: (note) => notes.push(note),
	});
	open.push(freshness);
	return { freshness, dropped, notes };
}

/** Whether what is kept is true, as soon as that is known: a busy machine may take longer to connect than a reader waits. */
async function isTrusted(freshness: Freshness): Promise<boolean> {
	for (;;) {
		const began = performance.now();
		if (await freshness.isTrusted()) return true;
		if (performance.now() - began < 900) return false;
	}
}

const touch = (name: string) => deskDb().$executeRaw`SELECT published.touch(ARRAY[${name}])`;

async function until(condition: () => boolean, limit = 20_000): Promise<number> {
	const started = performance.now();
	while (!condition() && performance.now() - started < limit) await sleep(1);
	expect(condition()).toBe(true);
	return performance.now() - started;
}

describe('a node', () => {
	test('trusts nothing it does not know, and from then on hears of each change at once', async () => {
		const { freshness, dropped } = follow();
		expect(await isTrusted(freshness)).toBe(true);
		expect(dropped).toEqual([null]);
		const waits: number[] = [];
		for (const name of ['one', 'two', 'three']) {
			const heard = dropped.length;
			await touch(name);
			waits.push(await until(() => dropped.length > heard));
			expect(dropped.at(-1)).toEqual([name]);
		}
		// The regular look comes every two seconds: these were woken.
		expect(Math.min(...waits)).toBeLessThan(1_000);
	});

	test('asked to catch up has dropped what was committed before', async () => {
		const { freshness, dropped } = follow();
		await isTrusted(freshness);
		await touch('two');
		await freshness.catchUp();
		expect(dropped.flat()).toContain('two');
	});

	test('that starts again drops what changed while it was away, and nothing else', async () => {
		const first = follow();
		await isTrusted(first.freshness);
		await first.freshness.stop();
		await touch('three');
		const { freshness, dropped } = follow(first.notes.at(-1));
		expect(await isTrusted(freshness)).toBe(true);
		expect(dropped).toEqual([['three']]);
	});

	test('without its connection trusts nothing, and catches up when it has one again', async () => {
		const { freshness, dropped } = follow(null, wire.url);
		expect(await isTrusted(freshness)).toBe(true);
		wire.cut();
		await until(() => freshness.standing !== 'following');
		await touch('four');
		expect(await freshness.isTrusted()).toBe(false);
		await until(() => freshness.standing === 'cut-off');
		expect(dropped.flat()).not.toContain('four');
		wire.mend();
		await until(() => freshness.standing === 'following');
		expect(dropped.at(-1)).toEqual(['four']);
	});

	test('that starts again without its connection drops what a replica knows to have changed, before it makes do', async () => {
		const first = follow();
		await isTrusted(first.freshness);
		await first.freshness.stop();
		await touch('five');
		wire.cut();
		const { freshness, dropped } = follow(first.notes.at(-1), wire.url, true);
		await until(() => freshness.standing === 'cut-off');
		expect(dropped[0]).toEqual(['five']);
		wire.mend();
		await until(() => freshness.standing === 'following');
		await freshness.stop();
	});

	test('with a replica that is behind says so until that shows what the node knows of, and asks no more once it has ended', async () => {
		const behind = await testDatabase();
		try {
			useDatabase({ desk: db.desk, reader: behind.reader });
			const { freshness } = follow(null, db.url, true);
			await isTrusted(freshness);
			await touch('six');
			await freshness.catchUp();
			expect(await freshness.readerIsCurrent()).toBe(false);
			useDatabase({ desk: db.desk, reader: db.reader });
			await expect.poll(() => freshness.readerIsCurrent(), { timeout: 10_000 }).toBe(true);

			useDatabase({ desk: db.desk, reader: behind.reader });
			await touch('seven');
			await freshness.catchUp();
			await freshness.stop();
			let asked = 0;
			observed.onQuery = () => {
				asked += 1;
			};
			await sleep(500);
			// One was under way.
			expect(asked).toBeLessThanOrEqual(1);
		} finally {
			observed.onQuery = null;
			useDatabase({ desk: db.desk, reader: db.reader });
			await behind.drop();
		}
	});
});
