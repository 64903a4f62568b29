import { type Locale, locales } from '@/i18n/locales';
import { askReader } from '@/platform/db';
import { foldWord, wordsIn } from './fold-word';
import type { Understood } from './matches';
import { spellingsOf } from './query';

/** Shorter words are parts of too many longer ones. */
const shortest = 5;
const compoundsAtMost = 40;

/** Longer German words that hold one word that was asked for, such as `Sicherheitsratsresolution` for `Resolution`. */
export async function compoundsWith({ words, where, stems }: Understood): Promise<Understood['compounds']> {
	const [only = '', ...others] = words;
	// `ueber` is no part of `Übersetzung` that anybody means.
	if ([only, ...spellingsOf(only)].some((one) => !stems('de', 'plain', one))) return [];
	const word = foldWord(only);
	if (others.length > 0 || where || word.includes(' ') || word.length < shortest) return [];
	const rows = await askReader<{ word: string }[]>`
		SELECT w.word FROM published.word w, LATERAL (SELECT (tsvector_to_array(to_tsvector('pg_catalog.german', ${word})))[1] AS stem) s
		WHERE w.locale = 'de' AND w.word LIKE '%' || s.stem || '%' AND length(w.word) >= length(s.stem) + 4
		ORDER BY length(w.word), w.word LIMIT ${compoundsAtMost}`;
	return rows.length > 0 ? [{ locale: 'de', words: rows.map((row) => row.word) }] : [];
}

/** How alike, from 0 to 1, a word must be to be what was meant. */
const alike = 0.35;

/**
 * The words as they may have been meant: those that no text holds in any language each replaced by the most alike word
 * that one does. Null when all are known or nothing is like them.
 */
export async function meantBy({ words, typed }: Understood, shown: Locale): Promise<string | null> {
	if (words.length !== 1) return null;
	const asked = [...new Set(wordsIn(typed).map(({ word }) => word))]
		.filter((word) => foldWord(word).length >= 4)
		.slice(0, 8);
	if (asked.length === 0) return null;
	const languages = [shown, ...locales.filter((locale) => locale !== shown)];
	const rows = await askReader<{ word: string; meant: string | null }[]>`
		SELECT asked.word, best.word AS meant
		FROM (SELECT a.word, lower(published.fold(a.word)) AS folded FROM unnest(${asked}::text[]) a (word)) asked
			LEFT JOIN LATERAL (SELECT w.word FROM published.word w WHERE w.word OPERATOR(published.%) asked.folded
				AND published.similarity(w.word, asked.folded) > ${alike} AND abs(length(w.word) - length(asked.folded)) <= 2
				ORDER BY published.similarity(w.word, asked.folded) DESC, array_position(${languages}::text[], w.locale), w.word LIMIT 1) best ON TRUE
		WHERE NOT EXISTS (SELECT FROM published.word known WHERE known.word = asked.folded AND known.locale = ANY (${locales}::text[]))`;
	const meant = new Map(rows.flatMap(({ word, meant }) => (meant ? [[word, meant] as const] : [])));
	if (meant.size === 0) return null;
	const told = typed.replace(/[\p{L}\p{N}\p{M}]+/gu, (word) => meant.get(word) ?? word);
	// What was asked already is no suggestion: it would be looked for without end.
	return foldWord(told) === foldWord(typed) ? null : told;
}
