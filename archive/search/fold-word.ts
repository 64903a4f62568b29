/** A word or phrase in small letters without accents and punctuation, its words apart by one space. */
export function foldWord(text: string): string {
	let folded = '';
	let from = 0;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		const letter = code < alone ? letters[code] : code >= punctuation[0] && code < punctuation[1] ? ' ' : undefined;
		if (letter === undefined) return foldAny(text);
		// Most letters fold to themselves: those are taken over together.
		if (letter === null) continue;
		folded += text.slice(from, at);
		from = at + 1;
		if (letter !== ' ' || (folded !== '' && !folded.endsWith(' '))) folded += letter;
	}
	return (folded + text.slice(from)).trimEnd();
}

/** The same of any text: what of its letters depends on those beside them, and all writing systems. */
function foldAny(text: string): string {
	return text
		.normalize('NFD')
		.replace(/\p{M}+/gu, '')
		.toLowerCase()
		.replaceAll('ß', 'ss')
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}

/** Code units below this are folded one by one; Greek is not, of which a letter looks otherwise at the end of a word. */
const alone = 0x530;
const greek = [0x370, 0x400] as const;
/** Dashes, quotation marks and spaces: the block General Punctuation. */
const punctuation = [0x2000, 0x2070] as const;

/** What letters and marks become, nothing or a space too; null where they stay as they are. */
const letters = Array.from({ length: alone }, (_, code) => {
	if (code >= greek[0] && code < greek[1]) return undefined;
	const letter = String.fromCharCode(code);
	const folded = /\p{M}/u.test(letter) ? '' : foldAny(letter) || ' ';
	return folded === letter && folded !== ' ' ? null : folded;
});

/** The words of a text with the place of each, in UTF-16 code units. */
export function wordsIn(text: string): { word: string; from: number }[] {
	return Array.from(text.matchAll(/[\p{L}\p{N}\p{M}]+/gu), ({ 0: word, index }) => ({ word, from: index }));
}
