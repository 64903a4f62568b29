import { type ListInput, sorts } from '@/archive/search/published';
import { readDay, readFilters } from '@/archive/search/read-filters';
import type { Locale } from '@/i18n/locales';
import type { ListAddress } from '@/i18n/paths';

type Asked = Record<string, string | string[] | undefined>;

/** Reads the list's query string. What it doesn't know it leaves out, so that an old link still lists something. */
export function listQueryOf(locale: Locale, asked: Asked): ListInput {
	const given = givenIn(asked);
	const { q, sort, after, before } = given;
	const asOf = readDay(given.asOf);
	return {
		locale,
		query: q?.slice(0, 300),
		...readFilters(given),
		// How the archive will stand nobody knows.
		asOf: asOf && isToCome(asOf) ? undefined : asOf,
		sort: sorts.find((known) => known === sort),
		after,
		before,
	};
}

const filters = [
	...(['where', 'kind', 'year', 'language', 'missing', 'speaker', 'topic', 'place', 'event'] as const),
	...(['from', 'to', 'publishedFrom', 'publishedTo', 'asOf', 'sort'] as const),
];
export type FilterName = (typeof filters)[number];

/** What the list's query string asks for that was left out: what makes no sense, and a day that is yet to come. */
export function leftOutOf(locale: Locale, asked: Asked) {
	const given = givenIn(asked);
	const query = listQueryOf(locale, asked);
	const day = readDay(given.asOf);
	const toCome = day && isToCome(day) ? day : null;
	const senseless = filters.flatMap((name) => {
		const value = given[name];
		return value && query[name] === undefined && !(name === 'asOf' && toCome)
			? [{ name, value: value.slice(0, 60) }]
			: [];
	});
	return { senseless, toCome };
}

function givenIn(asked: Asked): Partial<Record<string, string>> {
	const given: Partial<Record<string, string>> = {};
	for (const [name, value] of Object.entries(asked)) {
		given[name] = (Array.isArray(value) ? value[0] : value)?.trim() || undefined;
	}
	return given;
}

function isToCome(day: string): boolean {
	return day > new Date().toISOString().slice(0, 10);
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
