import { Prisma } from '@/prisma/generated/client';
import { foldWord, wordsIn } from './fold-word';
import type { Asked } from './matches';

/** How a word was typed: `spelling` is its beginning, in small letters, that its forms have in common. */
interface Typed {
	spelling: string;
	hasAccents: boolean;
}

/** The typed spellings that folding could mix up with others: those with accents or umlauts, and a single word that could have some in German. */
export function typedSpellings({ words: [words = '', ...alternatives], names }: Asked): Typed[] {
	if (alternatives.length > 0) return [];
	const typed = wordsIn(words.normalize('NFC'))
		.map(({ word }) => word.toLowerCase())
		.filter((word) => /^\p{Script=Latin}+$/u.test(word))
		.map((word) => ({ spelling: beginningOf(word), hasAccents: foldWord(word) !== word }));
	const accented = typed.filter(({ hasAccents }) => hasAccents);
	// Texts that call what is named otherwise are no misspellings.
	return accented.length > 0 || names.length > 0 || /\s/.test(words)
		? accented
		: typed.filter(({ spelling }) => /[aou]/.test(spelling));
}

/** A word without its ending, but with all its accents. */
function beginningOf(word: string): string {
	const lastAccent = word.search(/[^a-z][a-z]*$/) + 1;
	return word.slice(0, Math.max(lastAccent, word.length - (word.length > 6 ? 2 : 1), 3));
}

/**
 * SQL that is true of rows `e` of `published.search_entry` and `h.hit` that have the words as typed. German alone stems `wurde` and
 * `würde` alike; Russian texts have names in other letters.
 */
export function saysAsTyped(query: Asked): Prisma.Sql | null {
	const typed = typedSpellings(query);
	if (typed.length === 0) return null;
	const others = typed.some(({ hasAccents }) => hasAccents) ? Prisma.sql`h.hit = 'ru'` : Prisma.sql`h.hit <> 'de'`;
	const columns = query.where === 'titles' ? ['title'] : ['title', 'lead', 'body'];
	const says = typed.map(({ spelling }) => {
		const [first = ''] = spelling;
		const spelled = [spelling, first.toUpperCase() + spelling.slice(first.length), spelling.toUpperCase()];
		const ways = columns.flatMap((column) =>
			spelled.map((one) => Prisma.sql`strpos(${Prisma.raw(`e.${column}`)}, ${one}) > 0`),
		);
		return Prisma.sql`(${Prisma.join(ways, ' OR ')})`;
	});
	return Prisma.sql`(${others} OR ${Prisma.join(says, ' AND ')}) IS TRUE`;
}
