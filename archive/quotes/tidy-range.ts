import type { Block, Text } from '../statements/text';
import { type Quotable, quotablesOf } from './quotable';
import type { Range } from './range';

/** A place as a browser counted it: its offset may lie after the segment's end; null is its end, or of a start its beginning. */
interface Marked {
	key: string;
	at: number | null;
}

/**
 * The range that a reader has marked, without the white space at its ends and without segments of which nothing was marked; offsets
 * beyond a segment's end stand at its end, and one in the middle of a character goes around it. A turn's key marks the whole turn.
 * Null when nothing is marked.
 */
export function tidyRange(text: Text, from: Marked, to: Marked): Range | null {
	const quotables = quotablesOf(text);
	const first = quotables.findIndex(({ key }) => key === endOf(text.blocks, from.key, 'first'));
	const last = quotables.findIndex(({ key }) => key === endOf(text.blocks, to.key, 'last'));
	if (first < 0 || last < first) return null;
	const marked = quotables.slice(first, last + 1).map((quotable, index) => ({
		quotable,
		from: index === 0 ? outside(quotable, from.at ?? 0, -1) : 0,
		to: index === last - first ? outside(quotable, to.at ?? quotable.text.length, 1) : quotable.text.length,
	}));
	const trimmed = marked.map(trim).filter((one) => one.from < one.to);
	const start = trimmed[0];
	const end = trimmed.at(-1);
	if (!start || !end) return null;
	return {
		from: { key: start.quotable.key, at: start.from },
		to: { key: end.quotable.key, at: end.to === end.quotable.text.length ? null : end.to },
	};
}

/** Of a turn the key of its first or last segment that has words. */
function endOf(blocks: readonly Block[], key: string, end: 'first' | 'last'): string {
	const turn = blocks.find((block) => block.type === 'turn' && block.key === key);
	const segments = turn?.type === 'turn' ? turn.segments.filter(({ text }) => text.trim()) : [];
	return segments.at(end === 'first' ? 0 : -1)?.key ?? key;
}

function outside({ text }: Quotable, at: number, step: 1 | -1): number {
	const inside = Math.min(at, text.length);
	const cuts = /[\ud800-\udbff]/.test(text[inside - 1] ?? '') && /[\udc00-\udfff]/.test(text[inside] ?? '');
	return cuts ? inside + step : inside;
}

function trim({ quotable, from, to }: { quotable: Quotable; from: number; to: number }) {
	const words = quotable.text.slice(from, to);
	const start = from + (words.length - words.trimStart().length);
	return { quotable, from: start, to: Math.max(start, to - (words.length - words.trimEnd().length)) };
}
