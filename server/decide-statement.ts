import { parseRef } from '@/archive/statements/statement';
import type { Locale } from '@/i18n/locales';
import { type Decision, negotiated, notFound, pageAt } from './decision';
import { chooseLocale, listAskedLocales } from './negotiate-locale';

/** What the archive knows of a statement's address in one language. */
export type Whereabouts =
	| { status: 'live'; slug: string; editions: number; locales: Locale[] }
	| { status: 'missing'; locales: Locale[]; originalLocale: Locale | null }
	| { status: 'removed' }
	| { status: 'redirected'; to: string };

/** Looks a statement up; null when there is no such ref. */
export type FindAddress = (key: { ref: string; locale: Locale }) => Promise<Whereabouts | null>;

/** `/s/{ref}`: the language the reader asks for most, else the original, else any there is. */
export async function decidePermanent(
	given: string,
	{ query, acceptLanguage }: { query: string; acceptLanguage: string | undefined },
	findAddress: FindAddress,
): Promise<Decision> {
	const locale = chooseLocale(acceptLanguage);
	const ref = parseRef(given);
	if (!ref) return negotiated(notFound(locale));
	if (ref !== given) return { act: 'redirect', status: 308, to: `/s/${ref}${query}` };

	const found = await findAddress({ ref, locale });
	if (found?.status === 'redirected') return { act: 'redirect', status: 308, to: `/s/${found.to}${query}` };
	if (found?.status !== 'missing') return negotiated(toReader(found, locale, ref, query));

	const { locales, originalLocale } = found;
	const asked = listAskedLocales(acceptLanguage).find((candidate) => locales.includes(candidate));
	const shown = asked ?? originalLocale ?? locales[0] ?? locale;
	return negotiated(toReader(await findAddress({ ref, locale: shown }), shown, ref, query));
}

/** `/{locale}/statements/{ref}/{slug}`: the page at exactly this address, a 308 to it from any other form. */
export async function decideStatement(
	{ locale, ref: given, slug }: { locale: Locale; ref: string; slug: string | null },
	query: string,
	findAddress: FindAddress,
): Promise<Decision> {
	const ref = parseRef(given);
	if (!ref) return notFound(locale);
	const found = await findAddress({ ref, locale });
	if (found?.status !== 'live') return notLive(found, locale, ref, query);
	const asked = `/${locale}/statements/${given}/${slug}`;
	return pageAt(statementPath(locale, ref, found.slug), asked, { locale, query });
}

function toReader(found: Whereabouts | null, locale: Locale, ref: string, query: string): Decision {
	if (found?.status !== 'live') return notLive(found, locale, ref, query);
	return { act: 'redirect', status: 302, to: statementPath(locale, ref, found.slug) + query };
}

/** What stands where a statement is not in this language. */
export function notLive(
	found: Exclude<Whereabouts, { status: 'live' }> | null,
	locale: Locale,
	ref: string,
	query: string,
): Decision {
	switch (found?.status) {
		case 'redirected':
			return { act: 'redirect', status: 308, to: `/${locale}/statements/${found.to}${query}` };
		case 'removed':
			return { act: 'page', locale, path: `/${locale}/removed/${ref}`, status: 410 };
		case 'missing':
			return { act: 'page', locale, path: `/${locale}/missing/${ref}`, status: 404 };
		default:
			return notFound(locale);
	}
}

/** Percent-encoded as browsers send it. */
export function statementPath(locale: Locale, ref: string, slug: string): string {
	return `/${locale}/statements/${ref}/${encodeURIComponent(slug)}`;
}
