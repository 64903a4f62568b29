import { isLocale, type Locale, locales } from '@/i18n/locales';
import { searchParameters } from '@/i18n/paths';
import { readFilters } from '../search/read-filters';

/** What can be followed. An appearance is one statement in one language it is not in yet. */
export const follows = [
	'everything',
	'search',
	'person',
	'topic',
	'place',
	'event',
	'statement',
	'appearance',
] as const;
export type Follow = (typeof follows)[number];

/** What is named by people, topics, places and events, each by its ref. */
export const namedFollows = ['person', 'topic', 'place', 'event'] as const satisfies readonly Follow[];

export const cadences = ['each', 'daily'] as const;
export type Cadence = (typeof cadences)[number];

/** One thing that is followed: `target` is a ref, a search in normal form, `ref.locale` of an appearance, or empty. */
export interface Followed {
	what: Follow;
	target: string;
}

/** A search in the parts of a list's address. */
export type Search = Partial<Record<(typeof searchParameters)[number], string>>;

/**
 * What the parts of an address ask to follow: `?person=…`, `?statement=…`, `?statement=…&appears=es`, or a list's own, of which a
 * speaker, topic, place or event alone is that. Without any it is everything. What it does not know it leaves out.
 */
export function followedOf(given: Partial<Record<string, string>>): Followed {
	const { statement, appears, person } = given;
	if (statement) {
		return isLocale(appears)
			? { what: 'appearance', target: `${statement}.${appears}` }
			: { what: 'statement', target: statement };
	}
	if (person) return { what: 'person', target: person };
	const search = searchOf(given);
	const [only, ...others] = Object.entries(search);
	if (!only) return { what: 'everything', target: '' };
	const [name, target] = only;
	const what = namedFollows.find((noun) => noun === (name === 'speaker' ? 'person' : name));
	if (what && others.length === 0) return { what, target };
	return { what: 'search', target: new URLSearchParams(search).toString() };
}

/** The parts of an address that ask for this; what `followedOf` reads. */
export function parametersFor({ what, target }: Followed): Record<string, string> {
	if (what === 'everything') return {};
	if (what === 'search') return readSearch(target);
	if (what !== 'appearance') return { [what]: target };
	const [statement = '', appears = ''] = target.split('.');
	return { statement, appears };
}

/** A search from its normal form. */
export function readSearch(target: string): Search {
	return searchOf(Object.fromEntries(new URLSearchParams(target)));
}

/** The languages to offer first: the one that will appear, all of a statement's, else the reader's own. */
export function usualLanguages({ what, target }: Followed, locale: Locale): Locale[] {
	if (what === 'statement') return [...locales];
	const appears = what === 'appearance' ? target.split('.')[1] : locale;
	return isLocale(appears) ? [appears] : [locale];
}

/** The normal form: what lists understand, in one order. */
function searchOf(given: Partial<Record<string, string>>): Search {
	const { q, ...others } = given;
	const known: Partial<Record<string, unknown>> = { ...readFilters(others) };
	const words = q?.trim().replace(/\s+/g, ' ').slice(0, 300);
	const search: Search = words ? { q: words } : {};
	for (const name of searchParameters) if (known[name] !== undefined) search[name] = String(known[name]);
	return search;
}
