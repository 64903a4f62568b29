import { beforeAll, describe, expect, test } from 'vitest';
import { askReader } from '@/platform/db';
import { testDatabase } from '@/platform/testing';
import { Prisma } from '@/prisma/generated/client';
import { seedDemo } from '@/prisma/seed/demo';
import { type Bands, newestOf } from './bands';

interface Row {
	ref: string;
	year: number;
}

const columns = Prisma.sql`e.ref, e.year`;
const matching = Prisma.sql`e.locale = 'en' AND e.kind <> 'interview'`;

beforeAll(async () => {
	const db = await testDatabase();
	await seedDemo();
	return () => db.drop();
}, 120_000);

async function readAll(): Promise<Row[]> {
	return askReader<Row[]>`SELECT ${columns} FROM published.search_entry e WHERE ${matching} ORDER BY e.year DESC`;
}

async function read(bands: Bands, atMost: number): Promise<Row[]> {
	return askReader<Row[]>`SELECT * FROM (${newestOf(bands, columns, matching, atMost)}) found`;
}

const refs = (rows: Row[]) => [...new Set(rows.map(({ ref }) => ref))].sort();

/** The newest year, and the next. */
async function bandsOfDemo() {
	const years = [...new Set((await readAll()).map(({ year }) => `year:${year}`))];
	expect(years.length).toBeGreaterThan(2);
	return [years.slice(0, 1), years.slice(1, 2)] as const;
}

describe('what is read in bands', () => {
	test('is all that matches, when there is room for it', async () => {
		const all = await readAll();
		const [newest, next] = await bandsOfDemo();
		expect(refs(await read([newest, next, null], all.length))).toEqual(refs(all));
		expect(refs(await read([newest, null], all.length + 5))).toEqual(refs(all));
		expect(refs(await read([], all.length))).toEqual(refs(all));
	});

	test('is of the newest years while they have enough', async () => {
		const [newest, next] = await bandsOfDemo();
		const within = (await readAll()).filter(({ year }) => newest.includes(`year:${year}`));
		const found = await read([newest, next, null], within.length);
		expect(refs(found)).toEqual(refs(within));
		expect(found).toHaveLength(within.length);
	});

	test('is as many different rows as there is room for, when the newest years have too few', async () => {
		const all = await readAll();
		const [newest] = await bandsOfDemo();
		const within = all.filter(({ year }) => newest.includes(`year:${year}`));
		const found = refs(await read([newest, null], within.length + 1));
		expect(found.length).toBeGreaterThanOrEqual(within.length + 1);
		for (const { ref } of within) expect(found).toContain(ref);
	});

	test('is of the named years alone where none stands for all', async () => {
		const [newest, next] = await bandsOfDemo();
		const within = (await readAll()).filter(({ year }) => [...newest, ...next].includes(`year:${year}`));
		expect(refs(await read([newest, next], 1000))).toEqual(refs(within));
	});
});
