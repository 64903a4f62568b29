import type { Block, Segment, Text, Turn } from '@/archive/statements/text';

interface Splice<Item> {
	at: number;
	remove: number;
	insert: Item[];
}

/** What makes one text of another: a stretch of its blocks, or of one turn's segments, and its title and lead. */
export interface TextPatch {
	title: string;
	lead: string | null;
	blocks: Splice<Block> | null;
	turn: { at: number; head: Omit<Turn, 'segments'>; segments: Splice<Segment> } | null;
}

/** Small when most blocks are equal, and quick when those are the same objects, as in the texts of one editor. */
export function patchOf(from: Text, to: Text): TextPatch {
	const { title, lead } = to;
	const blocks = spliceOf(from.blocks, to.blocks);
	const [now] = blocks.insert;
	const before = from.blocks[blocks.at];
	if (blocks.remove !== 1 || blocks.insert.length !== 1 || now?.type !== 'turn' || before?.type !== 'turn') {
		return { title, lead, blocks, turn: null };
	}
	const { segments, ...head } = now;
	return { title, lead, blocks: null, turn: { at: blocks.at, head, segments: spliceOf(before.segments, segments) } };
}

/** The text that a patch was made for, from the text it was made of. */
export function applyPatch(from: Text, { title, lead, blocks, turn }: TextPatch): Text {
	if (blocks) return { title, lead, blocks: splice(from.blocks, blocks) };
	const before = turn && from.blocks[turn.at];
	if (!turn || before?.type !== 'turn') return { title, lead, blocks: from.blocks };
	const now: Turn = { ...turn.head, segments: splice(before.segments, turn.segments) };
	return { title, lead, blocks: from.blocks.with(turn.at, now) };
}

function spliceOf<Item>(from: readonly Item[], to: readonly Item[]): Splice<Item> {
	const shorter = Math.min(from.length, to.length);
	let at = 0;
	while (at < shorter && equal(from[at], to[at])) at += 1;
	let end = 0;
	while (end < shorter - at && equal(from.at(-1 - end), to.at(-1 - end))) end += 1;
	return { at, remove: from.length - end - at, insert: to.slice(at, to.length - end) };
}

function splice<Item>(items: readonly Item[], { at, remove, insert }: Splice<Item>): Item[] {
	return [...items.slice(0, at), ...insert, ...items.slice(at + remove)];
}

/** Whatever the order of properties: the database gives them in its own. */
function equal(a: unknown, b: unknown): boolean {
	if (a === b) return true;
	if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
	const [inA, inB] = [Object.entries(a), Object.entries(b)];
	return inA.length === inB.length && inA.every(([name, value]) => equal(value, (b as Record<string, unknown>)[name]));
}
