import type { Concept } from '@/archive/glossary/concept';
import { bestLabel, type Label } from '@/archive/labels/label';
import { type Locale, locales } from '@/i18n/locales';

/** What a concept is called for a reader: a preferred term, in their language where there is one. */
export function conceptName({ terms }: Concept, locale: Locale): Label | null {
	const preferred = locales.flatMap((one) => (terms[one]?.preferred ? [[one, terms[one].preferred]] : []));
	const forbidden = locales.flatMap((one) => (terms[one]?.forbidden[0] ? [[one, terms[one].forbidden[0]]] : []));
	return bestLabel(Object.fromEntries(preferred), locale) ?? bestLabel(Object.fromEntries(forbidden), locale);
}
