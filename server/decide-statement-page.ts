import { parseRef } from '@/archive/statements/statement';
import { isLocale, type Locale } from '@/i18n/locales';
import { type FindAddress, notLive, statementPath, type Whereabouts } from './decide-statement';
import { type Decision, notFound } from './decision';

type Live = Extract<Whereabouts, { status: 'live' }>;

/** Where a page below a statement is: here, at another of its addresses, or where another language is said to be missing. */
type Place = { here: true } | { at: string } | { lacks: Locale } | null;

/**
 * A page below a statement, told from what is known of the statement: two languages or two editions side by side, the editions,
 * one of them, the changes between two, how to cite it, a quote. Two of the same are one; a pair of editions has one address, the older first.
 */
export async function decideStatementPage(
	{ locale, ref: given, page }: { locale: Locale; ref: string; page: string },
	query: string,
	findAddress: FindAddress,
): Promise<Decision> {
	const ref = parseRef(given);
	if (!ref) return notFound(locale);
	const found = await findAddress({ ref, locale });
	if (found?.status !== 'live') return notLive(found, locale, ref, query);
	const place = placeOf(page, locale, found);
	if (!place) return notFound(locale);
	if ('lacks' in place) {
		return { act: 'page', locale, path: `/${locale}/missing/${ref}/${place.lacks}`, status: 404 };
	}
	if ('here' in place && ref === given) return { act: 'page', locale };
	const below = 'at' in place ? place.at : page;
	const to = below ? `/${locale}/statements/${ref}/${below}` : statementPath(locale, ref, found.slug);
	return { act: 'redirect', status: 308, to: to + query };
}

function placeOf(page: string, locale: Locale, live: Live): Place {
	const [first, second, third, fourth, ...more] = page.split('/');
	if (more.length > 0) return null;
	switch (first) {
		case 'with':
			return third === undefined ? besideLanguage(second, locale, live) : null;
		case 'changes': {
			const pair = /^([0-9]+)-([0-9]+)$/.exec(second ?? '');
			return pair && third === undefined
				? betweenEditions(pair[1], pair[2], live, (a, b) => `changes/${a}-${b}`)
				: null;
		}
		case 'editions':
			if (second === undefined) return { here: true };
			if (third === undefined) return isEdition(second, live) ? { here: true } : null;
			if (third !== 'with') return null;
			return betweenEditions(second, fourth, live, (a, b) => `editions/${a}/with/${b}`);
		case 'cite':
			return second === undefined ? { here: true } : null;
		case 'quote':
			if (second === undefined) return { here: true };
			return third !== undefined && fourth !== undefined && isEdition(second, live) ? { here: true } : null;
		default:
			return null;
	}
}

function besideLanguage(other: string | undefined, locale: Locale, { locales }: Live): Place {
	if (!isLocale(other)) return null;
	if (other === locale) return { at: '' };
	return locales.includes(other) ? { here: true } : { lacks: other };
}

function betweenEditions(
	from: string | undefined,
	to: string | undefined,
	live: Live,
	address: (older: number, newer: number) => string,
): Place {
	if (!isEdition(from, live) || !isEdition(to, live)) return null;
	const [older, newer] = [Number(from), Number(to)];
	if (older === newer) return { at: `editions/${older}` };
	return older < newer ? { here: true } : { at: address(newer, older) };
}

function isEdition(number: string | undefined, { editions }: Live): boolean {
	return /^[1-9][0-9]{0,5}$/.test(number ?? '') && Number(number) <= editions;
}
