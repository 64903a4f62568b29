import { wordsIn } from '../search/fold-word';

/** A word of a text and where it stands. */
export interface Token {
	word: string;
	stem: string;
	from: number;
}

interface Wanted {
	words: string;
	stems: readonly string[];
}

export interface Occurrence<Term> {
	term: Term;
	/** Half-open range in UTF-16 code units. */
	from: number;
	to: number;
}

/**
 * Where terms occur in a text, whole words only and in any inflection; of terms that begin at the same word the longest, and none
 * within it. An abbreviation in capitals is no word in small letters.
 */
export function occurrencesOf<Term extends Wanted>(
	tokens: readonly Token[],
	terms: readonly Term[],
): Occurrence<Term>[] {
	const byStem = new Map<string | undefined, Term[]>();
	for (const term of terms) byStem.set(term.stems[0], [...(byStem.get(term.stems[0]) ?? []), term]);
	const found: Occurrence<Term>[] = [];
	let at = 0;
	while (at < tokens.length) {
		const here = (byStem.get(tokens[at]?.stem) ?? []).filter((term) => stands(term, tokens, at));
		const length = Math.max(1, ...here.map(({ stems }) => stems.length));
		const [first, last] = [tokens[at], tokens[at + length - 1]];
		if (first && last) {
			const range = { from: first.from, to: last.from + last.word.length };
			found.push(...here.filter(({ stems }) => stems.length === length).map((term) => ({ term, ...range })));
		}
		at += length;
	}
	return found;
}

/** Whether a term occurs anywhere, within a longer one too. */
export function occurs(term: Wanted, tokens: readonly Token[]): boolean {
	return tokens.some((_, at) => stands(term, tokens, at));
}

function stands({ words, stems }: Wanted, tokens: readonly Token[], at: number): boolean {
	if (stems.some((stem, index) => tokens[at + index]?.stem !== stem)) return false;
	return wordsIn(words).every(({ word }, index) => !isAbbreviation(word) || tokens[at + index]?.word === word);
}

function isAbbreviation(word: string): boolean {
	return /^\p{Lu}[\p{Lu}\p{N}]+$/u.test(word);
}
