import { diffArrays } from 'diff';
import type { Mark } from './text';

/** A stretch of words that two texts share, or that one of them has. In order they spell both texts. */
export interface Piece {
	act: 'same' | 'deleted' | 'inserted';
	text: string;
}

/** Words with their formatting. */
export interface Worded {
	text: string;
	marks?: readonly Mark[];
}

/** More single changes than these are shown as a rewriting: the whole before, then the whole after. */
const mostEdits = 600;
/** And so are texts that share less than this part of their letters. */
const leastShared = 0.3;

/**
 * What changed between two texts of one language, word by word. A word whose formatting changed is deleted and inserted. Spaces and
 * punctuation between two changed words belong to the change, so that it reads in one piece.
 */
export function diffWords(before: Worded, after: Worded, locale: string): Piece[] {
	const old = tokensOf(before, locale);
	const fresh = tokensOf(after, locale);
	const found = diffArrays(
		old.map(({ id }) => id),
		fresh.map(({ id }) => id),
		{ maxEditLength: mostEdits },
	);
	if (!found) return rewritten(before.text, after.text);
	const pieces: Piece[] = [];
	let [o, f] = [0, 0];
	for (const { count, added, removed } of found) {
		const part = removed ? old.slice(o, o + count) : fresh.slice(f, f + count);
		if (!added) o += count;
		if (!removed) f += count;
		pieces.push({
			act: added ? 'inserted' : removed ? 'deleted' : 'same',
			text: part.map(({ text }) => text).join(''),
		});
	}
	const joined = joinChanges(pieces);
	return sharedPart(joined) < leastShared ? rewritten(before.text, after.text) : joined;
}

/** The text that these pieces make of another one; throws when they were not made for it. */
export function applyPieces(text: string, pieces: readonly Piece[]): string {
	let at = 0;
	let result = '';
	for (const { act, text: words } of pieces) {
		if (act !== 'inserted') {
			if (!text.startsWith(words, at)) throw new Error('This difference is of another text.');
			at += words.length;
		}
		if (act !== 'deleted') result += words;
	}
	if (at !== text.length) throw new Error('This difference is of another text.');
	return result;
}

/** Pieces with their formatting, as ranges of their own, and where they begin in the text that has them. */
export function piecesIn(
	pieces: readonly Piece[],
	before: readonly Mark[],
	after: readonly Mark[],
): (Piece & { from: number; marks: Mark[] })[] {
	let [old, fresh] = [0, 0];
	return pieces.map((piece) => {
		const isOld = piece.act === 'deleted';
		const from = isOld ? old : fresh;
		if (piece.act !== 'inserted') old += piece.text.length;
		if (!isOld) fresh += piece.text.length;
		return { ...piece, from, marks: marksWithin(isOld ? before : after, from, from + piece.text.length) };
	});
}

function marksWithin(marks: readonly Mark[], from: number, to: number): Mark[] {
	return marks
		.filter((mark) => mark.from < to && mark.to > from)
		.map((mark) => ({ ...mark, from: Math.max(0, mark.from - from), to: Math.min(to, mark.to) - from }));
}

interface Token {
	text: string;
	/** Equal for equal words with equal formatting. */
	id: string;
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(locale: string): Intl.Segmenter {
	const known = segmenters.get(locale) ?? new Intl.Segmenter(locale, { granularity: 'word' });
	segmenters.set(locale, known);
	return known;
}

/** Words, spaces and punctuation marks, cut where formatting begins and ends. */
function tokensOf({ text, marks = [] }: Worded, locale: string): Token[] {
	const tokens = Array.from(segmenterOf(locale).segment(text), ({ index, segment }) => ({
		from: index,
		text: segment,
	}));
	if (!marks.length) return tokens.map((token) => ({ text: token.text, id: token.text }));
	const edges = new Set(marks.flatMap(({ from, to }) => [from, to]));
	return tokens
		.flatMap(({ from, text: words }) => cutAt(words, from, edges))
		.map(({ from, text: words }) => ({ text: words, id: words + formatAt(marks, from) }));
}

function cutAt(words: string, from: number, edges: ReadonlySet<number>): { from: number; text: string }[] {
	const cuts = [...Array(words.length).keys()].filter((offset) => offset === 0 || edges.has(from + offset));
	return cuts.map((offset, index) => ({ from: from + offset, text: words.slice(offset, cuts[index + 1]) }));
}

function formatAt(marks: readonly Mark[], at: number): string {
	return marks
		.filter(({ from, to }) => from <= at && at < to)
		.map(({ type, href = '', lang = '' }) => `\u0000${type} ${href} ${lang}`)
		.sort()
		.join('');
}

/** Between letters nothing but a few spaces and marks: not worth an island between two changes. */
const thin = /^[^\p{L}\p{N}]{1,3}$/u;

/** Neighbouring changes as one: what was deleted, then what was inserted. */
function joinChanges(pieces: readonly Piece[]): Piece[] {
	const joined: Piece[] = [];
	let [deleted, inserted] = ['', ''];
	const flush = () => {
		if (deleted) joined.push({ act: 'deleted', text: deleted });
		if (inserted) joined.push({ act: 'inserted', text: inserted });
		[deleted, inserted] = ['', ''];
	};
	pieces.forEach(({ act, text }, index) => {
		const isIsland = act === 'same' && thin.test(text) && deleted && inserted && isReplaced(pieces, index + 1);
		if (act !== 'same' || isIsland) {
			if (act !== 'inserted') deleted += text;
			if (act !== 'deleted') inserted += text;
			return;
		}
		flush();
		joined.push({ act, text });
	});
	flush();
	return joined;
}

/** Whether words are both deleted and inserted here. */
function isReplaced(pieces: readonly Piece[], index: number): boolean {
	const acts = [pieces[index]?.act, pieces[index + 1]?.act];
	return acts.includes('deleted') && acts.includes('inserted');
}

function sharedPart(pieces: readonly Piece[]): number {
	const letters = (chosen: readonly Piece[]) => chosen.reduce((sum, { text }) => sum + text.length, 0);
	const shared = letters(pieces.filter(({ act }) => act === 'same'));
	const longer = Math.max(
		letters(pieces.filter(({ act }) => act !== 'inserted')),
		letters(pieces.filter(({ act }) => act !== 'deleted')),
	);
	// One side only, as when a sentence is added to a short one, is no rewriting.
	const isOneSided = new Set(pieces.map(({ act }) => act).filter((act) => act !== 'same')).size < 2;
	return isOneSided || longer === 0 ? 1 : shared / longer;
}

function rewritten(before: string, after: string): Piece[] {
	const pieces: Piece[] = [
		{ act: 'deleted', text: before },
		{ act: 'inserted', text: after },
	];
	return pieces.filter(({ text }) => text !== '');
}
