import { type Locale, locales } from '@/i18n/locales';

/** A language's name in another: "немецкий" for de in ru. */
export function languageName(locale: Locale, language: Locale): string {
	return new Intl.DisplayNames(locale, { type: 'language' }).of(language) ?? language;
}

export function languageNames(locale: Locale): Record<Locale, string> {
	const [de, en, es, ru, fr] = locales.map((language) => languageName(locale, language));
	return { de: de ?? 'de', en: en ?? 'en', es: es ?? 'es', ru: ru ?? 'ru', fr: fr ?? 'fr' };
}
