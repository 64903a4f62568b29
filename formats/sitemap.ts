import { type Locale, locales } from '@/i18n/locales';
import { absoluteUrl } from './addresses';
import type { DescribedVersion } from './described-statement';
import { type LanguageAddresses, sitePageLanguages, statementLanguages } from './page-metadata';
import { element, type Xml, xmlDocument } from './xml';

/** A statement's addresses. The archive's `SitemapStatement` has this shape. */
export interface SitemapEntry {
	ref: string;
	originalLocale: Locale | null;
	versions: readonly Pick<DescribedVersion, 'locale' | 'slug' | 'updatedAt'>[];
}

const namespaces = {
	xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
	'xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
};

/** The index of `count` sitemap files (sitemaps.org; at most 50,000). */
export function writeSitemapIndex(count: number, publicUrl: string): string {
	const files = Array.from({ length: count }, (_, index) =>
		element('sitemap', {}, element('loc', {}, absoluteUrl(publicUrl, `/sitemaps/${index + 1}.xml`))),
	);
	return xmlDocument(element('sitemapindex', { xmlns: namespaces.xmlns }, ...files));
}

/**
 * One sitemap file: every language page of its statements with all siblings and `x-default`, as in the pages' heads.
 * `lastmod` is the edition's publication. `sitePages` are addresses that exist in every language, such as `/statements`.
 */
export function writeSitemap(
	entries: readonly SitemapEntry[],
	publicUrl: string,
	sitePages: readonly string[] = [],
): string {
	const urls = [
		...sitePages.flatMap((address) => writeUrls(sitePageLanguages(address, publicUrl), {})),
		...entries.flatMap((entry) =>
			writeUrls(
				statementLanguages(entry, publicUrl),
				Object.fromEntries(entry.versions.map(({ locale, updatedAt }) => [locale, updatedAt])),
			),
		),
	];
	return xmlDocument(element('urlset', namespaces, ...urls));
}

/** One `url` for each language; the links are the same in all of them and written once. */
function writeUrls(addresses: LanguageAddresses, lastmod: Partial<Record<Locale, Date>>): Xml[] {
	const links = Object.entries(addresses).map(([hreflang, href]) =>
		element('xhtml:link', { rel: 'alternate', hreflang, href }),
	);
	return locales.flatMap((locale) => {
		const address = addresses[locale];
		if (!address) return [];
		const date = lastmod[locale]?.toISOString();
		return [element('url', {}, element('loc', {}, address), date ? element('lastmod', {}, date) : null, ...links)];
	});
}
