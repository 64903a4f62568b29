import { type APIRequestContext, expect } from '@playwright/test';
import { JSDOM } from 'jsdom';

/** An address of the sitemap with its alternates by hreflang. */
export interface Listed {
	loc: string;
	lastmod: string | null;
	alternates: Record<string, string>;
}

const parser = new new JSDOM().window.DOMParser();

/** Parses HTML, or XML which must be well-formed. */
export function parse(markup: string, type: 'text/html' | 'application/xml'): Document {
	const document = parser.parseFromString(markup, type);
	expect(document.querySelector('parsererror')).toBeNull();
	return document;
}

/** Every address the sitemap names, read as a crawler would: from robots.txt to the index to its files. */
export async function readSitemap(request: APIRequestContext): Promise<Listed[]> {
	const robots = await (await request.get('/robots.txt')).text();
	const index = /^Sitemap: (\S+)$/m.exec(robots)?.[1] ?? '';
	const listed: Listed[] = [];
	for (const loc of (await readXml(request, index)).querySelectorAll('sitemap > loc')) {
		const file = await readXml(request, loc.textContent ?? '');
		listed.push(...Array.from(file.querySelectorAll('url'), toListed));
	}
	return listed;
}

/** Only the statements' pages of the sitemap. */
export async function readStatements(request: APIRequestContext): Promise<Listed[]> {
	return (await readSitemap(request)).filter(({ loc }) => /\/statements\/[^/]+\/[^/]+$/.test(loc));
}

/** Elements' values by their key: `hreflang` and `href` of links, for one. */
export function valuesOf(elements: Iterable<Element>, key: string, value: string): Record<string, string> {
	return Object.fromEntries(
		Array.from(elements, (element) => [element.getAttribute(key) ?? '', element.getAttribute(value) ?? '']),
	);
}

/** Runs `visit` for each, a few at a time. */
export async function forEach<T>(all: readonly T[], visit: (one: T) => Promise<void>): Promise<void> {
	const queue = [...all];
	await Promise.all(
		Array.from({ length: 4 }, async () => {
			for (let one = queue.shift(); one !== undefined; one = queue.shift()) await visit(one);
		}),
	);
}

async function readXml(request: APIRequestContext, address: string): Promise<Document> {
	const response = await request.get(address);
	expect(response.headers()['content-type']).toMatch(/^application\/xml/);
	return parse(await response.text(), 'application/xml');
}

function toListed(url: Element): Listed {
	return {
		loc: url.querySelector('loc')?.textContent ?? '',
		lastmod: url.querySelector('lastmod')?.textContent ?? null,
		alternates: valuesOf(url.getElementsByTagName('xhtml:link'), 'hreflang', 'href'),
	};
}
