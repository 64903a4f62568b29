import type { Locale } from './locales';

/** What narrows the list of statements; each is a part of the address's query. */
export interface ListAddress {
	q?: string;
	kind?: string;
	year?: number;
	language?: string;
	missing?: string;
	speaker?: string;
	topic?: string;
	place?: string;
	event?: string;
	/** Days, as YYYY-MM-DD. */
	from?: string;
	to?: string;
	publishedFrom?: string;
	publishedTo?: string;
	after?: string;
	before?: string;
}

/** The names of those parts; the front door knows no others. */
export const listParameters = [
	'q',
	'kind',
	'year',
	'language',
	'missing',
	'speaker',
	'topic',
	'place',
	'event',
	'from',
	'to',
	'publishedFrom',
	'publishedTo',
	'after',
	'before',
] as const satisfies readonly (keyof ListAddress)[];

/** The addresses of the site, relative to its root. */
export const paths = {
	home: (locale: Locale) => `/${locale}`,
	statements: (locale: Locale, address: ListAddress = {}) => `/${locale}/statements${queryOf(address)}`,
	statement: (locale: Locale, { ref, slug }: { ref: string; slug: string }, key?: string) =>
		`/${locale}/statements/${ref}/${slug}${key ? `#${key}` : ''}`,
	permanent: (ref: string) => `/s/${ref}`,
	feed: (locale: Locale) => `/${locale}/statements.atom`,
	sitemap: () => '/sitemap.xml',
	signIn: (locale: Locale) => `/${locale}/sign-in`,
};

function queryOf(address: ListAddress): string {
	const query = new URLSearchParams();
	for (const [name, value] of Object.entries(address)) {
		if (value !== undefined && value !== '') query.set(name, String(value));
	}
	const text = query.toString();
	return text ? `?${text}` : '';
}
