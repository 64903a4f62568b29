import { type Locale, locales } from '@/i18n/locales';

/** A language's name in another: "немецкий" for de in ru. */
export function languageName(locale: Locale, language: Locale): string {
	return new Intl.DisplayNames(locale, { type: 'language' }).of(language) ?? language;
}

/** The names of several languages, one after the other: "немецкий, английский". */
export function languageList(locale: Locale, languages: readonly Locale[]): string {
	return languages.map((language) => languageName(locale, language)).join(', ');
}

export function languageNames(locale: Locale): Record<Locale, string> {
	const [de, en, es, ru, fr] = locales.map((language) => languageName(locale, language));
	return { de: de ?? 'de', en: en ?? 'en', es: es ?? 'es', ru: ru ?? 'ru', fr: fr ?? 'fr' };
}
