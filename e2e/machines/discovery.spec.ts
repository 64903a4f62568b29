import { expect, test } from '@playwright/test';
import { parseAtomFeed, parseOpml } from 'feedsmith';
import { locales } from '@/i18n/locales';
import { parse } from './archive-for-programs';

for (const locale of locales) {
	test(`a browser learns from the front page to search the archive: ${locale}`, async ({ request }) => {
		const home = parse(await (await request.get(`/${locale}`)).text(), 'text/html');
		const link = home.querySelector('head > link[rel=search]');
		const response = await request.get(link?.getAttribute('href') ?? '');
		expect(response.headers()['content-type']).toBe(`${link?.getAttribute('type')}; charset=utf-8`);
		const description = parse(await response.text(), 'application/xml');
		const template = description.querySelector('Url[type="text/html"]')?.getAttribute('template') ?? '';
		const found = await request.get(template.replace('{searchTerms}', encodeURIComponent('demonstration')));
		expect(found.status()).toBe(200);
		expect(parse(await found.text(), 'text/html').querySelectorAll('main article').length).toBeGreaterThan(0);
	});
}

test('a feed reader takes over all feeds from one file, and each is there', async ({ request }) => {
	const page = parse(await (await request.get('/fr/follow')).text(), 'text/html');
	const response = await request.get(page.querySelector('a[href$=".opml"]')?.getAttribute('href') ?? '');
	expect(response.headers()).toMatchObject({
		'content-type': 'text/x-opml; charset=utf-8',
		'content-language': 'fr',
	});
	const { body } = parseOpml(await response.text());
	const feeds = (body?.outlines ?? []).flatMap((group) => group.outlines ?? []);
	expect(feeds.length).toBeGreaterThan(locales.length);
	for (const { xmlUrl = '', htmlUrl = '' } of feeds) {
		expect(parseAtomFeed(await (await request.get(xmlUrl)).text()).title, xmlUrl).toBeTruthy();
		expect((await request.get(htmlUrl, { maxRedirects: 0 })).status(), htmlUrl).toBe(200);
	}
});

test('an archive that names nobody to tell of weaknesses has no security.txt', async ({ request }) => {
	for (const path of ['/.well-known/security.txt', '/security.txt']) {
		expect((await request.get(path)).status(), path).toBe(404);
	}
});
