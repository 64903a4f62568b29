import { type Locale, locales } from '@/i18n/locales';

/** What a row of language badges says: the editions of each language we know, and the tags we don't. */
export interface Badges {
	languages: { locale: Locale; editions: number }[];
	unknown: string[];
}

const badge =
	/(?<![\p{L}\d-])(?<language>[a-z]{2,3})(?<region>[-_](?:[A-Z][a-z]{3}[-_])?(?:[A-Z]{2}|\d{3}))?[\s\u00a0:(]*(?<count>\d{1,3})?(?!\d)\)?/gu;

/** A line such as `• de-DE1 en-GB 2 fr` as badges. Null where it holds a word that is no language, or a single bare code. */
export function readBadges(line: string): Badges | null {
	const badges: Badges = { languages: [], unknown: [] };
	let rest = line;
	let tagged = false;
	for (const match of line.matchAll(badge)) {
		const { language = '', region, count } = match.groups ?? {};
		if (!region && !isOurs(language)) return null;
		tagged ||= Boolean(region) || Boolean(count);
		rest = rest.replace(match[0], ' ');
		if (!isOurs(language)) badges.unknown.push(match[0].trim());
		else if (!badges.languages.some((known) => known.locale === language))
			badges.languages.push({ locale: language, editions: Number(count ?? 1) });
	}
	const found = badges.languages.length + badges.unknown.length;
	if (!found || /[\p{L}\d]/u.test(rest) || !(tagged || found > 1)) return null;
	return badges;
}

function isOurs(language: string): language is Locale {
	return (locales as readonly string[]).includes(language);
}
