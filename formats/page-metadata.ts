import { type Locale, localeFacts, locales } from '@/i18n/locales';
import type { FeedFormat } from '@/i18n/paths';
import { absoluteUrl, feedUrl, statementUrl } from './addresses';
import { type DescribedStatement, type DescribedVersion, defaultVersion, type Publisher } from './described-statement';
import { excerptOf } from './excerpt';

/** hreflang value → absolute address. */
export type LanguageAddresses = Partial<Record<Locale | 'x-default', string>>;

/**
 * The head of a statement's page, in the shape of Next's `Metadata`: title, description, canonical address,
 * the languages that exist with `x-default` (the original), Open Graph, feed and Markdown alternates.
 */
export function statementMetadata(statement: DescribedStatement, publisher: Publisher) {
	const { edition, facts, locale, ref } = statement;
	const canonical = statementUrl(publisher.publicUrl, { locale, ref, slug: edition.slug });
	const description = excerptOf(edition);
	return {
		title: edition.title,
		description,
		alternates: {
			canonical,
			languages: statementLanguages(statement, publisher.publicUrl),
			types: {
				'text/markdown': `${canonical}.md`,
				'application/json': `${canonical}.json`,
				...alternateTypes(publisher.publicUrl, locale),
			},
		},
		openGraph: {
			type: 'article' as const,
			siteName: publisher.name,
			url: canonical,
			title: edition.title,
			description,
			locale: openGraphLocale(locale),
			publishedTime: edition.firstPublishedAt.toISOString(),
			modifiedTime: edition.number > 1 ? edition.publishedAt.toISOString() : undefined,
			authors: facts.speakers.map((speaker) => speaker.name.text),
			tags: facts.topics.map((topic) => topic.text),
		},
	};
}

/** The addresses of the languages a statement exists in, and `x-default`: the same on each of its pages. */
export function statementLanguages(
	statement: Pick<DescribedStatement, 'ref' | 'originalLocale'> & {
		versions: readonly Pick<DescribedVersion, 'locale' | 'slug'>[];
	},
	publicUrl: string,
): LanguageAddresses {
	const { ref, versions, originalLocale } = statement;
	const languages: LanguageAddresses = {};
	for (const locale of locales) {
		const version = versions.find((candidate) => candidate.locale === locale);
		if (version) languages[locale] = statementUrl(publicUrl, { locale, ref, slug: version.slug });
	}
	const fallback = defaultVersion(versions, originalLocale);
	if (fallback) languages['x-default'] = languages[fallback.locale];
	return languages;
}

/**
 * The head of a page that exists in every language (front page, list): `address` is what follows the
 * locale, `''` or `/statements`. `x-default` is the English page. `feeds` are its own, where it isn't of all that is published.
 */
export function sitePageMetadata(
	page: { locale: Locale; address: string; title: string; description: string; feeds?: Record<FeedFormat, string> },
	publisher: Publisher,
) {
	const { locale, address, title, description, feeds } = page;
	const canonical = absoluteUrl(publisher.publicUrl, `/${locale}${address}`);
	return {
		title,
		description,
		alternates: {
			canonical,
			languages: sitePageLanguages(address, publisher.publicUrl),
			types: feeds ? feedTypes(publisher.publicUrl, feeds) : alternateTypes(publisher.publicUrl, locale),
		},
		openGraph: {
			type: 'website' as const,
			siteName: publisher.name,
			url: canonical,
			title,
			description,
			locale: openGraphLocale(locale),
		},
	};
}

/**
 * The head of a page below a statement, such as two languages side by side: search engines follow its links and keep the
 * statement's own pages.
 */
export function pageBelowMetadata(title: string, description: string) {
	return { title, description, robots: { index: false, follow: true } };
}

/** The addresses of a page that exists in every language, and `x-default`. */
export function sitePageLanguages(address: string, publicUrl: string): LanguageAddresses {
	const languages: LanguageAddresses = {};
	for (const locale of locales) languages[locale] = absoluteUrl(publicUrl, `/${locale}${address}`);
	languages['x-default'] = languages.en;
	return languages;
}

/** A page's own feeds, by type; their addresses are below the public one. */
export function feedTypes(publicUrl: string, feeds: Record<FeedFormat, string>): Record<string, string> {
	return {
		'application/atom+xml': absoluteUrl(publicUrl, feeds.atom),
		'application/feed+json': absoluteUrl(publicUrl, feeds.json),
	};
}

function alternateTypes(publicUrl: string, locale: Locale): Record<string, string> {
	return { 'application/atom+xml': feedUrl(publicUrl, locale) };
}

function openGraphLocale(locale: Locale): string {
	return localeFacts[locale].tag.replace('-', '_');
}
