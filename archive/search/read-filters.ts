import { isLocale } from '@/i18n/locales';
import { kinds } from '../statements/statement';
import type { Filters } from './filters';
import { looksFor, parseQuery, type Wording, wheres } from './query';

/** Reads what narrows a list or a search from the parts of an address. What it doesn't know it leaves out, so that an old link still lists something. */
export function readFilters(given: Partial<Record<string, string>>): Filters & Omit<Wording, 'query'> {
	const { exact, none, where, kind, year, language, missing } = given;
	const ref = (name: string) => given[name]?.match(/^[0-9a-z]{6}$/)?.[0];
	const day = (name: string) => readDay(given[name]);
	return {
		exact: exact?.slice(0, 300),
		none: none?.slice(0, 300),
		where: wheres.find((known) => known === where),
		kind: kinds.find((known) => known === kind),
		year: year && /^\d{1,4}$/.test(year) && Number(year) > 0 ? Number(year) : undefined,
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
	};
}

/** Whether words or phrases are looked for, so that it matters where. */
export function looksForWords(wording: Wording): boolean {
	const query = parseQuery(wording);
	return query !== null && looksFor(query);
}

/** A day of an address, `2018-06-11`; undefined for what is none. */
export function readDay(given: string | undefined): string | undefined {
	if (!given || !/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(given) || given < '0001-01-01') return undefined;
	const at = Date.parse(given);
	// The thirtieth of February is read as a day of March.
	return !Number.isNaN(at) && new Date(at).toISOString().startsWith(given) ? given : undefined;
}
