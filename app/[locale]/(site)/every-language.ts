import { type Locale, locales } from '@/i18n/locales';

/** The addresses of a page that exists in every language of the interface. */
export function everyLanguage(address: (locale: Locale) => string): Partial<Record<Locale, string>> {
	return Object.fromEntries(locales.map((locale) => [locale, address(locale)]));
}
