/** A word or phrase in small letters without accents and punctuation, its words apart by one space. */
export function foldWord(text: string): string {
	return text
		.normalize('NFD')
		.replace(/\p{M}+/gu, '')
		.toLowerCase()
		.replaceAll('ß', 'ss')
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}

/** The words of a text with the place of each, in UTF-16 code units. */
export function wordsIn(text: string): { word: string; from: number }[] {
	return Array.from(text.matchAll(/[\p{L}\p{N}\p{M}]+/gu), ({ 0: word, index }) => ({ word, from: index }));
}
