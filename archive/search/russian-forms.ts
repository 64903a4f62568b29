import { wordsIn } from './fold-word';

/**
 * The Russian stemmer takes the last letters of a noun such as `архив`, `состав` or `призыв` for a verb's ending: it stems it to `арх`,
 * and its other forms to `архив`.
 */
const dictionaryForm = /^\p{L}+[иыая]в$/iu;
const otherForm = /^(\p{L}+[иыая]в)(?:а|у|е|ы|и|ом|ов|ам|ами|ах)$/iu;

/** A form of a word that is stemmed as the others are, when the word itself is not. */
export function inflected(word: string): string | null {
	return dictionaryForm.test(word) ? `${word}а` : null;
}

/** A text with its words in the form that is stemmed otherwise, and those words; null when none has such a form. */
export function inDictionaryForm(text: string): { text: string; words: string[] } | null {
	const words: string[] = [];
	const forms = wordsIn(text).map(({ word }) => {
		const form = otherForm.exec(word)?.[1];
		if (form) words.push(form);
		return form ?? word;
	});
	return words.length > 0 ? { text: forms.join(' '), words } : null;
}
