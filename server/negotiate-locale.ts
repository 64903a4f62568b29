import { defaultLocale, isLocale, type Locale } from '@/i18n/locales';
import { readWeighted } from './weighted';

/**
 * The locales a reader asks for by Accept-Language (RFC 9110 §12.5.4), best first; none when none of ours is named.
 * `de-AT` asks for `de`; `q=0` refuses; `*` names none.
 */
export function listAskedLocales(acceptLanguage: string | undefined): Locale[] {
	const wanted = readWeighted(acceptLanguage).filter(({ weight }) => weight > 0);
	const languages = wanted.sort((a, b) => b.weight - a.weight).map(({ name }) => name.split('-')[0] ?? '');
	return [...new Set(languages)].filter(isLocale);
}

/** The one locale to answer in when the address names none. */
export function chooseLocale(acceptLanguage: string | undefined): Locale {
	return listAskedLocales(acceptLanguage)[0] ?? defaultLocale;
}
