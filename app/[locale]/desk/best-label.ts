import { type Locale, locales } from '@/i18n/locales';

/** A name in the asked language, else in the original's, else in any. */
export function bestLabel(labels: Partial<Record<Locale, string>>, locale: Locale, original: Locale | null): string {
	const order = [locale, ...(original ? [original] : []), ...locales];
	return order.map((language) => labels[language]).find((label) => label !== undefined) ?? '';
}
