import { sha256 } from '../trail/canonical';
import type { Quotable } from './quotable';

/**
 * Where quoted words stand in one edition of a text: from a place in one segment to a place in the same or a later one. Offsets
 * count UTF-16 code units of the segment's text, as marks do; `to.at` is the place after the last, null the segment's end.
 */
export interface Range {
	from: { key: string; at: number };
	to: { key: string; at: number | null };
}

const place = /^([a-z][a-z0-9]{2,23}(?:-[0-9]{1,3})?)(?:\.(0|[1-9][0-9]{0,6}))?$/;

/** Reads one end of a range, `{key}` or `{key}.{offset}`; null when it is no such thing. */
export function parsePlace(written: string): { key: string; at: number | null } | null {
	const [, key, at] = place.exec(written) ?? [];
	return key ? { key, at: at === undefined ? null : Number(at) } : null;
}

/** Reads `{key}`, which is a whole segment, or `{place}~{place}`. Null when it is no range. */
export function parseRange(written: string): Range | null {
	const [first = '', last = first, ...more] = written.split('~');
	const from = parsePlace(first);
	const to = parsePlace(last);
	if (!from || !to || more.length > 0 || (!written.includes('~') && from.at !== null)) return null;
	return { from: { key: from.key, at: from.at ?? 0 }, to };
}

/** Writes a range as `parseRange` reads it, in one way only: what is whole goes without offsets. */
export function writeRange({ from, to }: Range): string {
	const first = from.at === 0 ? from.key : `${from.key}.${from.at}`;
	const last = to.at === null ? to.key : `${to.key}.${to.at}`;
	return first === last && from.at === 0 ? first : `${first}~${last}`;
}

/** The words of one segment that a range takes. */
export interface QuotedPiece extends Quotable {
	from: number;
	to: number;
	words: string;
}

/** The words at a range, piece by piece; null when its places are not there, are in no order, or would cut a character in two. */
export function piecesAt(quotables: readonly Quotable[], { from, to }: Range): QuotedPiece[] | null {
	const first = quotables.findIndex(({ key }) => key === from.key);
	const last = quotables.findIndex(({ key }) => key === to.key);
	if (first < 0 || last < first) return null;
	const pieces = quotables.slice(first, last + 1).map((quotable, index) => {
		const start = index === 0 ? from.at : 0;
		const end = index === last - first ? (to.at ?? quotable.text.length) : quotable.text.length;
		return { ...quotable, from: start, to: end, words: quotable.text.slice(start, end) };
	});
	const whole = pieces.every((piece) => piece.from < piece.to && piece.to <= piece.text.length && isUncut(piece));
	return whole ? pieces : null;
}

function isUncut({ text, from, to }: QuotedPiece): boolean {
	return ![from, to].some((at) => /[\ud800-\udbff]/.test(text[at - 1] ?? '') && /[\udc00-\udfff]/.test(text[at] ?? ''));
}

/**
 * The check of quoted words: the first twelve hexadecimal digits of the SHA-256 of exactly the quoted words in UTF-8, normalised to
 * NFC, with one line feed between segments. No key, language or edition goes into it: the same words always have the same check.
 */
export function checkOf(pieces: readonly { words: string }[]): string {
	return sha256(pieces.map(({ words }) => words.normalize('NFC')).join('\n')).slice(0, 12);
}
