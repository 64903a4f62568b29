import { type Locale, localeFacts, locales } from '@/i18n/locales';
import { askReader } from '@/platform/db';
import { Prisma } from '@/prisma/generated/client';
import { foldWord, wordsIn } from './fold-word';
import type { Understood } from './matches';
import { spellingsOf } from './query';
import { inDictionaryForm, inflected } from './russian-forms';
import { isPassedOver } from './stem-words';

/** So many letters do a word and its inflected forms have in common. */
const stemAtLeast = 2;

/** A quick reader of folded texts: their words that may match, and some that don't. */
export function likelyWords(query: Understood): (folded: string) => string[] {
	const beginnings = [...new Set(askedWords(query).map((word) => foldWord(word).slice(0, stemAtLeast)))].filter(
		Boolean,
	);
	if (beginnings.length === 0) return () => [];
	const pattern = new RegExp(`(?<![^ ])(?:${beginnings.join('|')})[^ ]*`, 'g');
	return (folded) => folded.match(pattern) ?? [];
}

/** Those of some folded words that a query's words match in their language's stemming, each as `de wort`. */
export async function findMatchedWords(
	words: readonly { locale: Locale; word: string }[],
	query: Understood,
): Promise<Set<string>> {
	const different = [...new Set(words.map(({ locale, word }) => `${locale} ${word}`))];
	if (different.length === 0) return new Set();
	const cases = locales.map((locale) => Prisma.sql`WHEN ${locale} THEN ${anyWord(askedWords(query), locale)}`);
	const found = await askReader<{ locale: Locale; word: string }[]>`
		SELECT w.locale, w.word FROM unnest(${different.map((one) => one.slice(0, 2))}::text[], ${different.map((one) => one.slice(3))}::text[])
			AS w (locale, word)
		WHERE to_tsvector(published.search_config(w.locale), w.word) @@ CASE w.locale ${Prisma.join(cases, ' ')} END`;
	return new Set([...found.map(({ locale, word }) => `${locale} ${word}`), ...standing(different, query)]);
}

/** Of words as `de wort` those that are asked for as they stand. */
function standing(words: readonly string[], { asTheyStand, stems, words: asked }: Understood): string[] {
	if (!asTheyStand) return [];
	const common = new Set(
		locales.flatMap((locale) =>
			asked
				.filter((one) => isPassedOver(stems, locale, one))
				.flatMap((one) => wordsIn(one).map(({ word }) => `${locale} ${foldWord(word)}`)),
		),
	);
	return words.filter((word) => common.has(word));
}

function anyWord(words: readonly string[], locale: Locale): Prisma.Sql {
	const config = Prisma.raw(`'pg_catalog.${localeFacts[locale].searchConfig}'`);
	const asked = words.join(' or ');
	return Prisma.sql`(websearch_to_tsquery(${config}, ${asked}) || websearch_to_tsquery(${config}, published.fold(${asked})))`;
}

/** Every word that may be marked: those asked for, in all spellings, and those that names and compounds bring. */
function askedWords({ words, phrases, names, compounds }: Understood): string[] {
	const texts = [
		...words.flatMap((one) => [one, ...spellingsOf(one)]),
		...phrases,
		...names.flatMap(({ aliases }) => aliases),
		...compounds.flatMap((one) => one.words),
	];
	const typed = texts.flatMap((text) => wordsIn(text).map(({ word }) => word));
	const forms = typed.flatMap((word) => [inflected(word) ?? [], inDictionaryForm(word)?.words ?? []].flat());
	const asked = [...typed, ...forms];
	// A text's words are compared folded, as `российскии`: the stemmer knows such a word by the same letters alone.
	return [...new Set([...asked, ...asked.map(foldWord)])];
}
