import { type APIRequestContext, expect, test } from '@playwright/test';
import { whileNothingChanges } from '../reading/archive';
import { forEach, parse, readSitemap, valuesOf } from './archive-for-programs';

interface Article {
	'@id': string;
	workTranslation?: { '@id': string }[];
	translationOfWork?: { '@id'?: string };
}

test('every page says of itself what the sitemap and its translations say of it', async ({ request }) => {
	test.slow();
	await whileNothingChanges(() => compareAll(request));
});

async function compareAll(request: APIRequestContext): Promise<void> {
	const articles = new Map<string, Article>();
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
		const article = readArticle(head);
		if (article) articles.set(article['@id'], article);
	});
	expect(articles.size).toBeGreaterThan(0);
	for (const article of articles.values()) expectBothDirections(article, articles);
}

function readArticle(page: Document): Article | null {
	const script = page.querySelector('script[type="application/ld+json"]');
	if (!script) return null;
	const article = JSON.parse(script.textContent ?? '');
	const address = page.querySelector('link[rel=canonical]')?.getAttribute('href');
	const headline = page.querySelector('h1')?.textContent;
	expect(article).toMatchObject({ '@type': 'NewsArticle', url: address, headline, inLanguage: expect.any(String) });
	return article;
}

/** A translation names its original, which names the translation. */
function expectBothDirections(article: Article, articles: Map<string, Article>): void {
	const id = article['@id'];
	for (const translation of article.workTranslation ?? [])
		expect(articles.get(translation['@id'])?.translationOfWork?.['@id'], translation['@id']).toBe(id);
	const original = article.translationOfWork?.['@id'];
	if (!original) return;
	const named = articles.get(original)?.workTranslation ?? [];
	expect(named.map((translation) => translation['@id'])).toContain(id);
}
