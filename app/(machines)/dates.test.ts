import { NextRequest } from 'next/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findStatement } from '@/archive/statements/published';
import { withdrawStatement } from '@/archive/statements/withdraw-statement';
import { published, type Staff, staff } from '@/archive/testing';
import { type TestDatabase, testDatabase } from '@/platform/testing';
import { GET as getFeed } from './[locale]/statements.atom/route';
import { GET as getList } from './[locale]/statements.json/route';
import { GET as getExport } from './exports/[locale]/[ref]/[slug]/[format]/route';
import { GET as getEditions } from './s/[ref]/editions.json/route';

let db: TestDatabase;
let team: Staff;
let ref: string;
let slug: string;

beforeAll(async () => {
	db = await testDatabase();
	team = await staff();
	({ ref } = await published(team));
	slug = (await findStatement({ ref, locale: 'en' }))?.edition.slug ?? '';
});
afterAll(() => db.drop());

const of = <Params extends object>(params: Params) => ({ params: Promise.resolve(params) });
const request = (path: string) => new NextRequest(`http://localhost${path}`);

const answers = {
	json: () => getExport(request('/'), of({ locale: 'en', ref, slug, format: 'json' })),
	feed: () => getFeed(request('/en/statements.atom'), of({ locale: 'en' })),
	list: () => getList(request('/en/statements.json'), of({ locale: 'en' })),
	editions: () => getEditions(request('/'), of({ ref })),
};

async function read(of: () => Promise<Response>): Promise<{ date: string | null; body: string }> {
	const response = await of();
	return { date: response.headers.get('last-modified'), body: await response.text() };
}

describe('who asks whether something changed since a day', () => {
	test('is not told that it did not when a text has been withdrawn since', async () => {
		const before = await Promise.all(Object.values(answers).map(read));
		await withdrawStatement(team.publisher, { ref, reasons: { en: 'Sent by mistake.' } });
		const after = await Promise.all(Object.values(answers).map(read));
		const changed = after.filter(({ body }, at) => body !== before[at]?.body);
		expect(changed.length).toBeGreaterThan(1);
		for (const [at, { date, body }] of after.entries()) {
			if (body !== before[at]?.body) expect([date, before[at]?.date]).toEqual([null, null]);
		}
	});

	test('is told so of editions, which stay as they are', async () => {
		expect((await read(answers.editions)).date).toMatch(/ GMT$/);
	});
});
