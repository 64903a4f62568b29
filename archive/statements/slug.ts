import { transliterate } from 'transliteration';
import type { Locale } from '@/i18n/locales';

/** The pages of a statement that stand where a slug would: `…/{ref}/editions`. */
const reserved = ['with', 'editions', 'changes'];

export function isReservedSlug(slug: string): boolean {
	return reserved.includes(slug);
}

const german: [string, string][] = [
	['ä', 'ae'],
	['ö', 'oe'],
	['ü', 'ue'],
	['ß', 'ss'],
];

/**
 * The words of a title or name for its address: lower-case ASCII words joined by `-`, cut at a word before 80 characters.
 * `otherwise` when it has no letter or digit. Never the name of a page below a statement's address.
 */
export function slugOf(title: string, locale: Locale, otherwise = 'statement'): string {
	const words = transliterate(title.normalize('NFC').toLowerCase(), { replace: locale === 'de' ? german : [] })
		.toLowerCase()
		.replace(/['’‘`]/g, '')
		.split(/[^a-z0-9]+/)
		.filter(Boolean);
	let slug = '';
	for (const word of words) {
		if (slug && slug.length + word.length >= 80) break;
		slug = slug ? `${slug}-${word}` : word.slice(0, 80);
	}
	return isReservedSlug(slug) ? `${slug}-statement` : slug || otherwise;
}
