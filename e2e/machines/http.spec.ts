import { type APIRequestContext, expect, test } from '@playwright/test';
import { whileNothingChanges } from '../reading/archive';
import { readStatements } from './archive-for-programs';

async function firstStatement(request: APIRequestContext): Promise<string> {
	const [first] = await readStatements(request);
	return first?.loc ?? '';
}

/** An entity tag without its end, which says how it was compressed. */
function textOf(etag: string | undefined): string | undefined {
	return etag?.split('.')[0];
}

test('whoever has a page already is told so', async ({ request }) => {
	const page = await firstStatement(request);
	for (const address of [page, `${page}.json`, '/en/statements.atom', '/sitemap.xml', '/robots.txt']) {
		await whileNothingChanges(async () => {
			const first = await request.get(address);
			const { etag } = first.headers();
			expect(etag, address).toMatch(/^"[^"]+"$/);
			const again = await request.get(address, { headers: { 'If-None-Match': etag ?? '' } });
			expect([again.status(), (await again.body()).length], address).toEqual([304, 0]);
			expect(textOf(again.headers().etag), address).toBe(textOf(etag));
		});
	}
});

test('HEAD tells what GET would send', async ({ request }) => {
	const page = await firstStatement(request);
	for (const address of [page, `${page}.md`, '/en/statements.atom', '/sitemaps/1.xml']) {
		await whileNothingChanges(async () => {
			const [get, head] = [await request.get(address), await request.head(address)];
			expect(head.status(), address).toBe(200);
			expect((await head.body()).length).toBe(0);
			for (const name of ['content-type', 'content-language', 'cache-control'])
				expect(head.headers()[name], `${name} of ${address}`).toBe(get.headers()[name]);
			expect(textOf(head.headers().etag), address).toBe(textOf(get.headers().etag));
		});
	}
});

test('a statement’s page is there for programs too', async ({ request }) => {
	const page = await firstStatement(request);
	const language = new URL(page).pathname.split('/')[1];
	const json = await request.get(`${page}.json`);
	expect(json.headers()).toMatchObject({ 'content-language': language, link: `<${page}>; rel="canonical"` });
	const { title, url, blocks } = await json.json();
	expect(url).toBe(page);
	expect(blocks.length).toBeGreaterThan(0);
	const plain = await (await request.get(`${page}.txt`)).text();
	expect(plain.startsWith(`${title}\n`)).toBe(true);
	const markdown = await request.get(`${page}.md`);
	expect(markdown.headers()['content-type']).toBe('text/markdown; charset=utf-8');
	expect(await markdown.text()).toContain(`\nurl: "${page}"\n`);
});

test('an old or wrong address for programs leads to the right one', async ({ request }) => {
	const page = await firstStatement(request);
	const wrong = await request.get(page.replace(/[^/]+$/, 'another-title.md'), { maxRedirects: 0 });
	expect([wrong.status(), wrong.headers().location]).toEqual([308, `${page}.md`]);
	for (const address of [
		'/en/statements/zzzzzz/nothing.json',
		'/sitemaps/99999.xml',
		'/sitemaps/x.xml',
		'/exports/en/a/b/md',
	])
		expect((await request.get(address)).status(), address).toBe(404);
});

test('whoever watches the machine learns that it is well', async ({ request }) => {
	expect((await request.get('/healthz')).status()).toBe(200);
	const ready = await request.get('/readyz');
	expect(ready.status()).toBe(200);
	expect(ready.headers()['cache-control']).toContain('no-store');
});
