import type { Locale } from '@/i18n/locales';
import type { Transaction } from '@/platform/db';
import { wordsIn } from '../search/fold-word';
import type { Token } from './occurrences';
import { stemsOf } from './stems-of';

export interface Term {
	conceptId: string;
	locale: string;
	words: string;
	standing: string;
	stems: string[];
}

/** A text's words with their stems, each passage apart, and the terms of its language that may occur in it. */
export interface Read {
	tokens: Token[][];
	terms: Term[];
}

/** Reads texts of one language for terms: those that begin with one of their words. */
export async function readForTerms(tx: Transaction, locale: Locale, texts: readonly string[]): Promise<Read> {
	const words = texts.map((text) => wordsIn(text));
	const stems = await stemsOf(
		tx,
		locale,
		words.flat().map(({ word }) => word),
	);
	const terms = await tx.$queryRaw<Term[]>`
		SELECT concept_id::text AS "conceptId", locale, words, standing, stems FROM term
		WHERE locale = ${locale} AND stems[1] = ANY (${[...new Set(stems.values())]}::text[])`;
	return {
		tokens: words.map((passage) => passage.map(({ word, from }) => ({ word, from, stem: stems.get(word) ?? word }))),
		terms,
	};
}

/** All that some concepts are called in a language. */
export async function termsOf(tx: Transaction, locale: Locale, conceptIds: Iterable<string>): Promise<Term[]> {
	const ids = [...new Set(conceptIds)];
	return ids.length > 0
		? tx.term.findMany({ where: { locale, conceptId: { in: ids } }, orderBy: { words: 'asc' } })
		: [];
}
