import type { Locale } from '@/i18n/locales';

/** Names under their first letter in the alphabet of a language; `#` holds those that begin with none. */
export interface LetterGroup<N> {
	letter: string;
	names: N[];
}

/** Groups names, already in order, by first letter. Accents make a letter of their own only where the alphabet has it: ñ, й. */
export function byLetter<N extends { name: { text: string } }>(names: readonly N[], locale: Locale): LetterGroup<N>[] {
	const { compare } = new Intl.Collator(locale, { sensitivity: 'base' });
	const groups = new Map<string, N[]>();
	for (const named of names) {
		const letter = letterOf(named.name.text, locale, compare);
		const group = groups.get(letter) ?? [];
		group.push(named);
		groups.set(letter, group);
	}
	return [...groups].map(([letter, members]) => ({ letter, names: members }));
}

function letterOf(text: string, locale: Locale, compare: (a: string, b: string) => number): string {
	const [first] = /^\p{L}/u.exec(text.normalize('NFC').replace(/^[^\p{L}\p{N}]+/u, '')) ?? [];
	if (!first) return '#';
	const letter = first.toLocaleUpperCase(locale);
	const plain = letter.normalize('NFD').replace(/\p{M}/gu, '');
	return compare(letter, plain) === 0 ? plain : letter;
}
