import type { Locale } from '@/i18n/locales';

/** How the months begin, in each language's order; enough letters to be no other word beside a number. */
const beginnings: Record<Locale, readonly string[]> = {
	de: ['jan|jän', 'feb', 'mär|mrz', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dez'],
	en: ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'],
	es: ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep|set', 'oct', 'nov', 'dic'],
	fr: ['janv', 'fév|fev', 'mars', 'avr', 'mai', 'juin', 'juil', 'août|aout', 'sept', 'oct', 'nov', 'déc|dec'],
	ru: ['янв', 'фев', 'мар', 'апр', 'мая|май|мае', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'],
};

/** Full names go on as here; so that `marble` is no March, and `Augustin` no August. */
const endings: Record<Locale, string> = {
	de: '(?:uar|ruar|ner|z|il|i|e?r|ust|t?ember|ober|s|es|n)?\\.?',
	en: '(?:uary|ruary|ch|il|e|y|ust|t?ember|ober)?\\.?',
	es: '(?:ro|rero|zo|il|o|io|sto|t?iembre|tubre|ubre|viembre|iembre)?\\.?',
	fr: '(?:ier|r?ier|il|let|embre|obre)?\\.?',
	ru: '(?:ар[ьяею]|рал[ьяею]|т[ае]?|ел[ьяею]|[ьяею]|густ[ае]?|уст[ае]?|тябр[ьяею]|ябр[ьяею]|абр[ьяею]|бр[ьяею])?\\.?',
};

const patterns = new Map<Locale, RegExp>();

/** The months whose names stand directly after a day or before a year, `4. März`, `4 de marzo`, `March 2024`, `March 4`. */
export function monthsIn(text: string, locale: Locale): { month: number; shown: string }[] {
	const pattern = patterns.get(locale) ?? patternOf(locale);
	patterns.set(locale, pattern);
	return [...text.matchAll(pattern)].flatMap(({ groups = {} }) => {
		const shown = groups.after ?? groups.before ?? '';
		// English and German write months with a capital: `5 may` is no May.
		if ((locale === 'en' || locale === 'de') && !/^\p{Lu}/u.test(shown)) return [];
		const name = shown.toLowerCase();
		const month = beginnings[locale].findIndex((begin) => begin.split('|').some((one) => name.startsWith(one)));
		return month >= 0 ? [{ month: month + 1, shown }] : [];
	});
}

function patternOf(locale: Locale): RegExp {
	const name = `(?:${beginnings[locale].join('|')})${endings[locale]}(?!\\p{L})`;
	const joint = '(?:\\.|st|nd|rd|th|er|º|-?го)?(?:\\s+(?:de|of|du))?\\s*';
	const year = '(?:,?\\s+(?:de[l]?\\s+)?|\\s+)(?=\\d)';
	return new RegExp(`\\d${joint}(?<after>${name})|(?<!\\p{L})(?<before>${name})${year}`, 'giu');
}
