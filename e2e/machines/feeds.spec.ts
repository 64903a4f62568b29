import { expect, test } from '@playwright/test';
import { parseAtomFeed } from 'feedsmith';
import { locales } from '@/i18n/locales';
import { parse, readStatements } from './archive-for-programs';

for (const locale of locales) {
	test(`a feed reader finds and reads the feed: ${locale}`, async ({ request }) => {
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
	});
}
