import { defaultLocale, isLocale, type Locale } from '@/i18n/locales';

/**
 * The locales a reader asks for by Accept-Language (RFC 9110 §12.5.4), best first; none when none of ours is named.
 * `de-AT` asks for `de`; `q=0` refuses; `*` names none.
 */
export function listAskedLocales(acceptLanguage: string | undefined): Locale[] {
	const ranges = (acceptLanguage ?? '').slice(0, 1_000).split(',').map(readRange);
	const wanted = ranges.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight);
	return [...new Set(wanted.map(({ language }) => language))].filter(isLocale);
}

/** The one locale to answer in when the address names none. */
export function chooseLocale(acceptLanguage: string | undefined): Locale {
	return listAskedLocales(acceptLanguage)[0] ?? defaultLocale;
}

function readRange(range: string): { language: string; weight: number } {
	const [tag = '', ...parameters] = range.trim().toLowerCase().split(';');
	const [language = ''] = tag.trim().split('-');
	const quality = parameters.map((parameter) => /^\s*q\s*=\s*([0-9.]+)\s*$/.exec(parameter)?.[1]).find(Boolean);
	const weight = quality === undefined ? 1 : Number(quality);
	return { language, weight: Number.isNaN(weight) ? 0 : Math.min(weight, 1) };
}
