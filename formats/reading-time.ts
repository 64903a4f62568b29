import { segmentsOf, type Text } from '@/archive/statements/text';
import type { Locale } from '@/i18n/locales';

/**
 * Words a minute, as adults read running text of the same difficulty in each language: International Reading Speed Texts
 * (Trauzettel-Klosinski and Dietz, 2012). German and Russian say with fewer, longer words what English says with more.
 */
const wordsAMinute: Record<Locale, number> = { de: 179, en: 228, es: 218, ru: 184, fr: 195 };

const word = /[\p{L}\p{N}]+(?:[-'’.,][\p{L}\p{N}]+)*/gu;

/** How many minutes a text takes to read in its language, to the nearest one and at least one. */
export function readingMinutes({ title, lead, blocks }: Text, locale: Locale): number {
	const parts = [title, lead ?? '', ...segmentsOf(blocks).map((segment) => segment.text)];
	const words = parts.reduce((sum, part) => sum + (part.match(word)?.length ?? 0), 0);
	return Math.max(1, Math.round(words / wordsAMinute[locale]));
}
