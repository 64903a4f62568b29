import { type ListInput, sorts } from '@/archive/search/published';
import { readDay, readFilters } from '@/archive/search/read-filters';
import type { Locale } from '@/i18n/locales';
import type { ListAddress } from '@/i18n/paths';

type Asked = Record<string, string | string[] | undefined>;

/** Reads the list's query string. What it doesn't know it leaves out, so that an old link still lists something. */
export function listQueryOf(locale: Locale, asked: Asked): ListInput {
	const given: Partial<Record<string, string>> = {};
	for (const [name, value] of Object.entries(asked)) {
		given[name] = (Array.isArray(value) ? value[0] : value)?.trim() || undefined;
	}
	const { q, sort, after, before } = given;
	return {
		locale,
		query: q?.slice(0, 300),
		...readFilters(given),
		asOf: readDay(given.asOf),
		sort: sorts.find((known) => known === sort),
		after,
		before,
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

/** The parts of a list's address as they stand in it. */
export function textsOf(address: ListAddress): Record<string, string> {
	const given = Object.entries(address).filter(([, value]) => value !== undefined);
	return Object.fromEntries(given.map(([name, value]) => [name, String(value)]));
}
