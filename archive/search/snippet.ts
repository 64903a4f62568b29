import { wordsIn } from './fold-word';

/** A piece of a search result's text; `mark` where it matched. */
export interface SnippetPart {
	text: string;
	mark: boolean;
}

/** UTF-16 code units of a text that are shown, and of those so many before the first mark. */
const shown = 320;
const before = 90;

/** A text's piece around its first matched words, those marked. */
export function snippetAround(text: string, isMatched: (word: string) => boolean): SnippetPart[] {
	const marks = wordsIn(text).filter(({ word }) => isMatched(word));
	const first = marks[0]?.from ?? 0;
	const from =
		text.length <= shown || first < before * 1.5 ? 0 : wordFrom(text, Math.min(first - before, text.length - shown));
	return piece(text, from, endOf(text, from), marks);
}

/** A whole text, its matched words marked. */
export function markedIn(text: string, isMatched: (word: string) => boolean): SnippetPart[] {
	return piece(
		text,
		0,
		text.length,
		wordsIn(text).filter(({ word }) => isMatched(word)),
	);
}

function piece(text: string, from: number, to: number, marks: ReturnType<typeof wordsIn>): SnippetPart[] {
	const parts: SnippetPart[] = from > 0 ? [{ text: '… ', mark: false }] : [];
	let at = from;
	for (const mark of marks.filter((one) => one.from >= from && one.from + one.word.length <= to)) {
		parts.push({ text: text.slice(at, mark.from), mark: false }, { text: mark.word, mark: true });
		at = mark.from + mark.word.length;
	}
	parts.push({ text: text.slice(at, to) + (to < text.length ? ' …' : ''), mark: false });
	return parts.filter((part) => part.text !== '').map((part) => ({ ...part, text: part.text.replace(/\s+/g, ' ') }));
}

/** A text's beginning, nothing marked. */
export function beginningOf(text: string): SnippetPart[] {
	return snippetAround(text, () => false);
}

function wordFrom(text: string, from: number): number {
	const space = text.indexOf(' ', from);
	return space === -1 ? from : space + 1;
}

function endOf(text: string, from: number): number {
	if (from + shown >= text.length) return text.length;
	const space = text.lastIndexOf(' ', from + shown);
	return space > from ? space : from + shown;
}
