import { locales } from '@/i18n/locales';

const members = new RegExp(`^/(${locales.join('|')})/(desk|sign-in|follow|preview)(/|$)|^/api/`);

/**
 * The addresses of this site that a text names: what a page links to and is made of, what a sitemap lists, what a style sheet or a
 * module loads. Paths as browsers send them, without query and fragment; the desk and what only answers questions do not count.
 */
export function listLinks(text: string, type: string, at: { path: string; origins: readonly string[] }): string[] {
	const found = new Set<string>();
	for (const link of rawLinks(text, type)) {
		const path = pathOf(link, at);
		if (path && !members.test(path)) found.add(path);
	}
	return [...found];
}

/** Whether what has this type can name other addresses; recordings and pictures are not read through for any. */
export function leadsOn(type: string): boolean {
	return patternsFor(type).length > 0;
}

const inMarkup = /\b(?:href|src)="([^"]+)"/g;
/** Pictures in several widths: addresses, each with its width. */
const inWidths = /\bsrcset="([^"]+)"/gi;
const inSitemap = /<loc>([^<]+)<\/loc>/g;
const inStyle = /url\(\s*['"]?([^'")]+)/g;
const inModule = /\b(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g;

function rawLinks(text: string, type: string): string[] {
	const links = patternsFor(type).flatMap((pattern) => [...text.matchAll(pattern)].map(([, link = '']) => link));
	if (type.includes('html')) links.push(...linksInWidths(text));
	return links.map((link) => link.replaceAll('&amp;', '&'));
}

function patternsFor(type: string): RegExp[] {
	if (type.includes('html')) return [inMarkup];
	if (type.includes('css')) return [inStyle];
	if (type.includes('javascript')) return [inModule];
	return type.includes('xml') ? [inSitemap] : [];
}

function linksInWidths(text: string): string[] {
	return [...text.matchAll(inWidths)].flatMap(([, list = '']) =>
		list.split(/,\s+/).map((one) => one.trim().split(/\s/)[0] ?? ''),
	);
}

function pathOf(link: string, { path, origins }: { path: string; origins: readonly string[] }): string | null {
	if (!URL.canParse(link, `${origins[0]}${path}`)) return null;
	const url = new URL(link, `${origins[0]}${path}`);
	return origins.includes(url.origin) && !url.search ? url.pathname : null;
}
