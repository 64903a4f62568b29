import type { Block, Segment, Turn } from '@/archive/statements/text';

/** What is shown as one thing: a segment, or the run of segments that make a list, a glossary or a table. */
export type Part =
	| { type: 'segment'; segment: Segment }
	| { type: 'list'; ordered: boolean; segments: Segment[] }
	| { type: 'terms'; segments: Segment[] }
	| { type: 'table'; segments: Segment[]; caption: Segment | null };

/** A stretch of text the reader may follow into another language: a turn, or a few parts without one. */
export interface Passage {
	key: string;
	turn: Turn | null;
	parts: Part[];
}

const passageLength = 6;

/** Arranges a text for reading: turns stay whole; what stands outside turns is cut at headings and after six parts. */
export function arrange(blocks: readonly Block[]): Passage[] {
	const passages: Passage[] = [];
	let loose: Segment[] = [];
	const flush = () => {
		passages.push(...passagesOf(partsOf(loose)));
		loose = [];
	};
	for (const block of blocks) {
		if (block.type === 'turn') {
			flush();
			passages.push({ key: block.key, turn: block, parts: partsOf(block.segments) });
		} else {
			loose.push(block);
		}
	}
	flush();
	return passages;
}

/** Joins consecutive list items, terms with definitions, and rows. */
export function partsOf(segments: readonly Segment[]): Part[] {
	const parts: Part[] = [];
	for (const segment of segments) {
		const last = parts.at(-1);
		if (!last || !joins(last, segment)) parts.push(partOf(segment));
	}
	return parts;
}

/** The key of a part's first segment. */
export function keyOf(part: Part): string {
	const first = part.type === 'segment' ? part.segment : part.segments[0];
	return first?.key ?? '';
}

function joins(last: Part, segment: Segment): boolean {
	if (last.type === 'list' && segment.type === 'list-item' && last.ordered === Boolean(segment.ordered)) {
		last.segments.push(segment);
		return true;
	}
	if (last.type === 'terms' && (segment.type === 'term' || segment.type === 'definition')) {
		last.segments.push(segment);
		return true;
	}
	if (last.type === 'table' && !last.caption && segment.type === 'row') {
		last.segments.push(segment);
		return true;
	}
	if (last.type === 'table' && !last.caption && segment.type === 'caption') {
		last.caption = segment;
		return true;
	}
	return false;
}

function partOf(segment: Segment): Part {
	switch (segment.type) {
		case 'list-item':
			return { type: 'list', ordered: Boolean(segment.ordered), segments: [segment] };
		case 'term':
		case 'definition':
			return { type: 'terms', segments: [segment] };
		case 'row':
			return { type: 'table', segments: [segment], caption: null };
		default:
			return { type: 'segment', segment };
	}
}

function passagesOf(parts: readonly Part[]): Passage[] {
	const passages: Passage[] = [];
	for (const part of parts) {
		const open = passages.at(-1);
		if (!open || isHeading(part) || isFull(open)) passages.push({ key: keyOf(part), turn: null, parts: [part] });
		else open.parts.push(part);
	}
	return passages;
}

function isHeading(part: Part): boolean {
	return part.type === 'segment' && part.segment.type === 'heading';
}

/** A heading is never left alone at the end of a passage, nor counted. */
function isFull(passage: Passage): boolean {
	return passage.parts.filter((part) => !isHeading(part)).length >= passageLength;
}
