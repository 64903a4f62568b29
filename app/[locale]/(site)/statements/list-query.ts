import type { ListInput } from '@/archive/search/published';
import { kinds } from '@/archive/statements/statement';
import { isLocale, type Locale } from '@/i18n/locales';
import type { ListAddress } from '@/i18n/paths';

type Asked = Record<string, string | string[] | undefined>;

/** Reads the list's query string. What it doesn't know it leaves out, so that an old link still lists something. */
export function listQueryOf(locale: Locale, asked: Asked): ListInput {
	const one = (name: string) => {
		const value = asked[name];
		return (Array.isArray(value) ? value[0] : value)?.trim() || undefined;
	};
	const kind = one('kind');
	const year = one('year');
	const language = one('language');
	return {
		locale,
		query: one('q')?.slice(0, 300),
		kind: kinds.find((known) => known === kind),
		year: year && /^\d{1,4}$/.test(year) ? Number(year) : undefined,
		language: isLocale(language) ? language : undefined,
		speaker: one('speaker'),
		after: one('after'),
		before: one('before'),
	};
}

/** The address that asks for the same list, from its first page. */
export function addressOf({ query, kind, year, language, speaker }: ListInput): ListAddress {
	return { q: query, kind, year, language, speaker };
}
