import { type ListInput, sorts, wheres } from '@/archive/search/published';
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
	const known = <Value extends string>(values: readonly Value[], name: string) =>
		values.find((value) => value === one(name));
	const year = one('year');
	const language = one('language');
	const missing = one('missing');
	const ref = (name: string) => one(name)?.match(/^[0-9a-z]{6}$/)?.[0];
	const day = (name: string) => {
		const value = one(name);
		return value && isDay(value) ? value : undefined;
	};
	return {
		locale,
		query: one('q')?.slice(0, 300),
		exact: one('exact')?.slice(0, 300),
		none: one('none')?.slice(0, 300),
		where: known(wheres, 'where'),
		kind: known(kinds, 'kind'),
		year: year && /^\d{1,4}$/.test(year) ? Number(year) : undefined,
		language: isLocale(language) ? language : undefined,
		missing: isLocale(missing) ? missing : undefined,
		speaker: ref('speaker'),
		topic: ref('topic'),
		place: ref('place'),
		event: ref('event'),
		from: day('from'),
		to: day('to'),
		publishedFrom: day('publishedFrom'),
		publishedTo: day('publishedTo'),
		sort: known(sorts, 'sort'),
		after: one('after'),
		before: one('before'),
	};
}

/** The address that asks for the same list, from its first page. */
export function addressOf({
	locale: _,
	query,
	after: __,
	before: ___,
	size: ____,
	...narrowed
}: ListInput): ListAddress {
	return { q: query, ...narrowed };
}

function isDay(value: string): boolean {
	return /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(value) && !Number.isNaN(Date.parse(value)) && value >= '0001-01-01';
}
