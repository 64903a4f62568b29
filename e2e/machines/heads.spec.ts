import { expect, test } from '@playwright/test';
import { forEach, parse, readSitemap, readStatements, valuesOf } from './archive-for-programs';

test('every page of the sitemap says of itself what the sitemap says', async ({ request }) => {
	test.slow();
	await forEach(await readSitemap(request), async ({ loc, alternates }) => {
		const response = await request.get(loc, { maxRedirects: 0 });
		const head = parse(await response.text(), 'text/html');
		const said = {
			status: response.status(),
			canonical: head.querySelector('head > link[rel=canonical]')?.getAttribute('href'),
			alternates: valuesOf(
				head.querySelectorAll('head > link[rel=alternate][hreflang]:not([type])'),
				'hreflang',
				'href',
			),
			noindex: head.querySelector('meta[name=robots][content*=noindex]'),
			language: response.headers()['content-language'],
			hasTitle: Boolean(head.title),
			hasDescription: Boolean(head.querySelector('meta[name=description]')?.getAttribute('content')),
			address: head.querySelector('meta[property="og:url"]')?.getAttribute('content'),
		};
		expect(Object.keys(alternates).length, loc).toBeGreaterThan(1);
		const language = new URL(loc).pathname.split('/')[1];
		expect(said, loc).toEqual({
			status: 200,
			canonical: loc,
			alternates,
			noindex: null,
			language,
			hasTitle: true,
			hasDescription: true,
			address: loc,
		});
		expect(head.documentElement.lang).toBe(language);
	});
});

test('original and translations name each other in JSON-LD', async ({ request }) => {
	test.slow();
	const articles = new Map<string, Record<string, unknown>>();
	await forEach(await readStatements(request), async ({ loc }) => {
		const page = parse(await (await request.get(loc)).text(), 'text/html');
		const article = JSON.parse(page.querySelector('script[type="application/ld+json"]')?.textContent ?? '');
		expect(article, loc).toMatchObject({
			'@type': 'NewsArticle',
			url: loc,
			headline: page.querySelector('h1')?.textContent,
		});
		articles.set(article['@id'], article);
	});
	expect(articles.size).toBeGreaterThan(0);
	for (const [id, { workTranslation, translationOfWork }] of articles) {
		for (const translation of (workTranslation ?? []) as { '@id': string }[])
			expect(articles.get(translation['@id']), translation['@id']).toMatchObject({ translationOfWork: { '@id': id } });
		const original = (translationOfWork as { '@id'?: string } | undefined)?.['@id'];
		if (original) {
			const named = articles.get(original)?.workTranslation as { '@id': string }[];
			expect(named.map((translation) => translation['@id'])).toContain(id);
		}
	}
});
