import type { Locale } from '@/i18n/locales';
import type { Transaction } from '@/platform/db';

/** The stem of each word in a language, asked of the stemmers once for all. */
export async function stemsOf(tx: Transaction, locale: Locale, words: readonly string[]): Promise<Map<string, string>> {
	const asked = [...new Set(words)];
	if (asked.length === 0) return new Map();
	const rows = await tx.$queryRaw<{ word: string; stem: string }[]>`
		SELECT w.word, stem_of(${locale}, w.word) AS stem FROM unnest(${asked}::text[]) w (word)`;
	return new Map(rows.map(({ word, stem }) => [word, stem]));
}
