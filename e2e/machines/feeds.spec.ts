import { type APIRequestContext, expect, test } from '@playwright/test';
import { parseAtomFeed } from 'feedsmith';
import { type Locale, locales } from '@/i18n/locales';
import { whileNothingChanges } from '../reading/archive';
import { parse, readStatements } from './archive-for-programs';

for (const locale of locales) {
	test(`a feed reader finds and reads the feed: ${locale}`, ({ request }) =>
		whileNothingChanges(() => readFeed(request, locale)));
}

test('a feed reader finds the feeds of a person and of a statement, in both forms', async ({ request }) => {
	const people = parse(await (await request.get('/en/people')).text(), 'text/html');
	const person = people.querySelector('main a[href*="/en/people/"]')?.getAttribute('href') ?? '';
	const head = parse(await (await request.get(person)).text(), 'text/html');
	const [{ loc = '' } = {}] = await readStatements(request);
	const ref = /statements\/([0-9a-z]{6})\//.exec(loc)?.[1];
	const hrefOf = (type: string) => head.querySelector(`link[type="application/${type}"]`)?.getAttribute('href') ?? '';
	for (const address of [hrefOf('atom+xml'), `/en/statements/${ref}/editions.atom`]) {
		const response = await request.get(address);
		expect(response.headers()['content-type'], address).toBe('application/atom+xml; charset=utf-8');
		const feed = parseAtomFeed(await response.text());
		expect(feed.entries?.length, address).toBeGreaterThan(0);
		expect(new Set(feed.entries?.map(({ id }) => id)).size).toBe(feed.entries?.length);
	}
	for (const address of [hrefOf('feed+json'), `/en/statements/${ref}/editions.json`]) {
		const response = await request.get(address);
		expect(response.headers()['content-type'], address).toBe('application/feed+json; charset=utf-8');
		expect((await response.json()).items.length, address).toBeGreaterThan(0);
	}
	expect((await request.get('/en/people/zzzzzz.atom')).status()).toBe(404);
	expect((await request.get('/en/statements/zzzzzz/editions.atom')).status()).toBe(404);
});

async function readFeed(request: APIRequestContext, locale: Locale): Promise<void> {
	const home = parse(await (await request.get(`/${locale}`)).text(), 'text/html');
	const address = home.querySelector('link[type="application/atom+xml"]')?.getAttribute('href') ?? '';
	const response = await request.get(address);
	expect(response.headers()).toMatchObject({
		'content-language': locale,
		'content-type': 'application/atom+xml; charset=utf-8',
	});
	const text = await response.text();
	parse(text, 'application/xml');
	const feed = parseAtomFeed(text);
	expect(feed.links).toContainEqual(expect.objectContaining({ rel: 'self', href: address }));

	const entries = feed.entries ?? [];
	const listed = new Map((await readStatements(request)).map(({ loc, lastmod }) => [loc, lastmod]));
	expect(new Set(entries.map((entry) => entry.id)).size).toBe(entries.length);
	for (const entry of entries) {
		const page = entry.links?.find((link) => link.rel === 'alternate')?.href ?? '';
		expect(page).toContain(`/${locale}/statements/`);
		expect(listed.get(page), page).toBe(entry.updated);
		expect(entry.id).toMatch(new RegExp(`/s/[0-9a-z]{6}#${locale}$`));
	}
	const dates = entries.map((entry) => entry.updated ?? '');
	expect(dates).toEqual([...dates].sort().reverse());
	expect(feed.updated).toBe(dates[0] ?? feed.updated);
}
