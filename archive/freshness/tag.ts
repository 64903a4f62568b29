import type { Locale } from '@/i18n/locales';

/**
 * What an answer can show and an act can change. Answers name theirs with `shows`; the database writes the ones that a
 * transaction touches to `published.freshness` (migration `freshness`), in these same words.
 */
export const tag = {
	/** Anything of one statement, in any language; also that it is not there. */
	statement: (ref: string) => `statement:${ref}`,
	/** What stands before and after a statement in one language. */
	near: (locale: Locale, ref: string) => `near:${locale}:${ref}`,
	/** What depends on which statements there are: lists, search, browsing, sitemaps. */
	statements: 'statements',
	/** The language versions published last in one language. */
	feed: (locale: Locale) => `feed:${locale}`,
	/** The names of people, offices, places, events and topics. */
	labels: 'labels',
};
