const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/**
 * Whether this is a language tag (BCP 47): `la`, `pt-BR`, `zh-Hant`, `rmy`, and neither `german` nor `xx`. Languages of three letters are too
 * many to be known by name here.
 */
export function isLanguageTag(tag: string): boolean {
	try {
		const { language } = new Intl.Locale(tag);
		return language.length === 3 || (language.length === 2 && names.of(language) !== undefined);
	} catch {
		return false;
	}
}
