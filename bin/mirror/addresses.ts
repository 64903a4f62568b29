import { type Locale, locales } from '@/i18n/locales';

/** What is asked of an address, and what its answer means to a file server. */
export type Kind =
	/** A file, or a redirect from exactly this address. */
	| 'page'
	/** A statement's address without its slug: leads to its page, or tells why there is none. */
	| 'told'
	/** `/s/{ref}` in one language. */
	| 'permanent'
	/** The page for what is not there, in one language. */
	| 'not-found'
	/** `/` in one language. */
	| 'home';

export interface Address {
	kind: Kind;
	/** What is asked. */
	path: string;
	/** Under what the answer is held: negotiated ones differ by language. */
	key: string;
	language?: Locale;
}

export const pageAddress = (path: string): Address => ({ kind: 'page', path, key: path });

const someStatement = new RegExp(`^/(?:${locales.join('|')})/statements/([0-9a-z]{6})(?:/|$)|^/s/([0-9a-z]{6})(?:/|$)`);

/** The statement that an address is about. */
export function refOf(path: string): string | null {
	const match = someStatement.exec(path);
	return match?.[1] ?? match?.[2] ?? null;
}

/** The addresses that every statement has, in whatever languages it is there. */
export function addressesOf(ref: string): Address[] {
	return [
		...locales.map((locale) => {
			const path = `/${locale}/statements/${ref}`;
			return { kind: 'told', path, key: `told:${locale}/${ref}` } as const;
		}),
		pageAddress(`/s/${ref}/editions.json`),
		{ kind: 'permanent', path: `/s/${ref}`, key: `permanent:/${ref}` },
		...locales.map(
			(language) => ({ kind: 'permanent', path: `/s/${ref}`, key: `permanent:${language}/${ref}`, language }) as const,
		),
	];
}

/** A name that no page has. */
const nowhere = 'there-is-no-such-page';

/** Where every run begins. */
export function firstAddresses(): Address[] {
	return [
		pageAddress('/sitemap.xml'),
		pageAddress('/robots.txt'),
		...locales.map((locale) => pageAddress(`/${locale}`)),
		{ kind: 'home', path: '/', key: 'home:' },
		...locales.map((language) => ({ kind: 'home', path: '/', key: `home:${language}`, language }) as const),
		...locales.map(
			(locale) => ({ kind: 'not-found', path: `/${locale}/${nowhere}`, key: `not-found:${locale}` }) as const,
		),
	];
}

/** What was asked, from the key that the answer is held under. */
export function addressOf(key: string): Address {
	const [, kind, rest = ''] = /^(told|permanent|not-found|home):(.*)$/.exec(key) ?? [];
	const [language = '', ref = ''] = rest.split('/');
	switch (kind) {
		case 'told':
			return { kind, path: `/${language}/statements/${ref}`, key };
		case 'permanent':
			return { kind, path: `/s/${ref}`, key, ...(language ? { language: language as Locale } : {}) };
		case 'not-found':
			return { kind, path: `/${language}/${nowhere}`, key };
		case 'home':
			return { kind, path: '/', key, ...(language ? { language: language as Locale } : {}) };
		default:
			return pageAddress(key);
	}
}
