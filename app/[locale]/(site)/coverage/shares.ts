import type { CalendarCount } from '@/archive/calendar/published';
import type { Kind } from '@/archive/statements/statement';
import { type Locale, locales } from '@/i18n/locales';

/** How many of some statements can be read in each language. */
export interface Share {
	total: number;
	in: Record<Locale, number>;
}

export interface Shares {
	all: Share;
	/** Newest first. */
	years: (Share & { year: number })[];
	/** The most frequent first. */
	kinds: (Share & { kind: Kind })[];
}

/** Adds the tallies of years, kinds and languages up to what there is in each language. */
export function sharesOf(counts: readonly CalendarCount[]): Shares {
	const years = [...new Set(counts.map(({ at }) => at))].sort((a, b) => b - a);
	const kinds = [...new Set(counts.map(({ kind }) => kind))];
	return {
		all: shareOf(counts),
		years: years.map((year) => ({ year, ...shareOf(counts.filter(({ at }) => at === year)) })),
		kinds: kinds
			.map((kind) => ({ kind, ...shareOf(counts.filter((count) => count.kind === kind)) }))
			.sort((a, b) => b.total - a.total),
	};
}

function shareOf(counts: readonly CalendarCount[]): Share {
	const sumOf = (locale: Locale | '') =>
		counts.reduce((sum, { locale: of, count }) => (of === locale ? sum + count : sum), 0);
	return {
		total: sumOf(''),
		in: Object.fromEntries(locales.map((locale) => [locale, sumOf(locale)])) as Record<Locale, number>,
	};
}
