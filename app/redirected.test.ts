import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findNameAddress } from '@/archive/labels/published';
import { listPassages } from '@/archive/passages/published';
import { findPreviewLink } from '@/archive/previews/find-preview-link';
import { findAddress } from '@/archive/statements/published';
import { redirectStatement, requestRedirect } from '@/archive/statements/redirect-statement';
import { restoreStatement } from '@/archive/statements/withdraw-statement';
import { published, type Staff, someone, staff, succeeded, translated, words } from '@/archive/testing';
import { env } from '@/platform/env';
import { type TestDatabase, testDatabase } from '@/platform/testing';
import { classify } from '@/server/classify';
import { decide } from '@/server/decide';
import { GET as getExport } from './(machines)/exports/[locale]/[ref]/[slug]/[format]/route';
import { GET as getFeed } from './(machines)/feeds/[locale]/[folder]/[ref]/[format]/route';
import { GET as getEditions } from './(machines)/s/[ref]/editions.json/route';

let db: TestDatabase;
let team: Staff;

beforeAll(async () => {
	db = await testDatabase();
	team = await staff();
});
afterAll(() => db.drop());

/** Where an address of pages leads. */
async function leads(path: string): Promise<string> {
	const finders = { findAddress, findNameAddress, listPassages, findPreviewLink };
	const decision = await decide({ address: classify(path), query: '', acceptLanguage: 'de' }, finders);
	if (decision.act === 'redirect') return `${decision.status} ${decision.to}`;
	return decision.act === 'page' ? `${decision.status ?? 200}` : decision.act;
}

/** Where an answer for programs leads. */
async function told(answer: Promise<Response>): Promise<string> {
	const { status, headers } = await answer;
	return `${status} ${headers.get('location')?.replace(env.PUBLIC_URL, '') ?? ''}`.trim();
}

describe('a statement that leads to another', () => {
	test('does so at all of its addresses, until that is ended', async () => {
		const { ref, slug } = await published(team, words('On doubles', 'They are two.'));
		await translated(team, ref, 'de', words('Über Doppelte', 'Es sind zwei.'));
		const { ref: to } = await published(team, words('On singles', 'It is one.'));
		const request = new Request('http://localhost');
		const all = async () => ({
			exports: await told(getExport(request, { params: Promise.resolve({ locale: 'en', ref, slug, format: 'md' }) })),
			editions: await told(getEditions(request, { params: Promise.resolve({ ref }) })),
			feed: await told(
				getFeed(request, { params: Promise.resolve({ locale: 'de', folder: 'statements', ref, format: 'atom' }) }),
			),
			page: await leads(`/en/statements/${ref}/${slug}`),
			german: await leads(`/de/statements/${ref}`),
			missing: await leads(`/ru/statements/${ref}/whatever`),
			below: await leads(`/en/statements/${ref}/editions/1`),
			permanent: await leads(`/s/${ref}`),
			passage: await leads(`/s/${ref}/para1`),
		});
		const before = await all();
		expect(before).toMatchObject({ exports: '200', editions: '200', feed: '200', page: '200', missing: '404' });

		const reasons = { en: 'It is there twice.' };
		const { requestId } = succeeded(await requestRedirect(team.publisher, { ref, to, reasons }));
		expect(await all()).toEqual(before);
		succeeded(await redirectStatement(await someone('publisher'), { ref, requestId }));
		expect(await all()).toEqual({
			exports: `308 /s/${to}`,
			editions: `308 /s/${to}/editions.json`,
			feed: `308 /de/statements/${to}/editions.atom`,
			page: `308 /en/statements/${to}`,
			german: `308 /de/statements/${to}`,
			missing: `308 /ru/statements/${to}`,
			below: `308 /en/statements/${to}`,
			permanent: `308 /s/${to}`,
			passage: `308 /s/${to}/para1`,
		});

		succeeded(await restoreStatement(team.publisher, { ref }));
		expect(await all()).toEqual(before);
	});
});
