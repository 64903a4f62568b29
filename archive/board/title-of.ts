import type { Locale } from '@/i18n/locales';

/** A title in the first of the languages that has one, else in any; empty when there is none. */
export function titleOf(
	titles: Partial<Record<Locale, string>>,
	preferred: readonly (Locale | null)[],
): { title: string; titleLocale: Locale } {
	const known = Object.keys(titles) as Locale[];
	const titleLocale = preferred.find((locale) => locale && titles[locale]) ?? known[0] ?? 'en';
	return { title: titles[titleLocale] ?? '', titleLocale };
}
