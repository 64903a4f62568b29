import type { Locale } from '@/i18n/locales';

/** What the front door does with a request. */
export type Decision =
	| { act: 'redirect'; status: 302 | 307 | 308; to: string; negotiated?: boolean }
	/** A page of the reading room from Next: under another path or status than its own, if given. A private one is for one reader. */
	| { act: 'page'; locale: Locale; path?: string; status?: number; negotiated?: boolean; isPrivate?: boolean }
	| { act: 'desk' }
	| { act: 'machine' }
	| { act: 'asset' };

/** The page for what is not there, in this language. */
export function notFound(locale: Locale): Decision {
	return { act: 'page', locale, path: `/${locale}/not-found`, status: 404 };
}

/** The page at exactly this path, else a 308 to it that keeps the query. */
export function pageAt(path: string, asked: string, { locale, query }: { locale: Locale; query: string }): Decision {
	return path === asked ? { act: 'page', locale } : { act: 'redirect', status: 308, to: path + query };
}

/** The answer depends on Accept-Language and has to say so. */
export function negotiated(decision: Decision): Decision {
	return decision.act === 'page' || decision.act === 'redirect' ? { ...decision, negotiated: true } : decision;
}
