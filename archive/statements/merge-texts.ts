import { newKey } from './statement';
import type { Block, Segment, Text, Turn } from './text';
import type { TurnHead } from './text-lines';

/** Where both sides changed the same thing. Null: this side has taken it away. The merged text holds `mine` (or what is left). */
export type Conflict =
	| { of: 'title' | 'lead'; key: string; mine: string | null; theirs: string | null }
	| { of: 'segment'; key: string; mine: Segment | null; theirs: Segment | null }
	| { of: 'turn'; key: string; mine: TurnHead | null; theirs: TurnHead | null };

export interface MergedTexts {
	text: Text;
	conflicts: Conflict[];
}

interface Line {
	segment: Segment;
	turn: string | null;
}

interface Sides<Value> {
	base: Value;
	mine: Value;
	theirs: Value;
}

/** Joins two texts that grew from one, segment by segment: what one side changed is taken, what both changed is a conflict. */
export function mergeTexts(texts: Sides<Text>): MergedTexts {
	const conflicts: Conflict[] = [];
	const title = choose(
		each(texts, (text) => text.title),
		same,
	);
	const lead = choose(
		each(texts, (text) => text.lead),
		same,
	);
	if (title.clash) conflicts.push({ of: 'title', key: 'title', mine: texts.mine.title, theirs: texts.theirs.title });
	if (lead.clash) conflicts.push({ of: 'lead', key: 'lead', mine: texts.mine.lead, theirs: texts.theirs.lead });
	const heads = mergeHeads(each(texts, headsOf), conflicts);
	const lines = mergeLines(each(texts, linesOf), conflicts);
	return { text: { title: title.value, lead: lead.value, blocks: blocksOf(lines, heads) }, conflicts };
}

function each<Whole, Value>(sides: Sides<Whole>, part: (whole: Whole) => Value): Sides<Value> {
	return { base: part(sides.base), mine: part(sides.mine), theirs: part(sides.theirs) };
}

function choose<Value>({ base, mine, theirs }: Sides<Value>, equal: (a: Value, b: Value) => boolean) {
	if (equal(mine, theirs) || equal(theirs, base)) return { value: mine, clash: false };
	if (equal(mine, base)) return { value: theirs, clash: false };
	return { value: mine, clash: true };
}

function same<Value>(a: Value, b: Value): boolean {
	return canonical(a) === canonical(b);
}

/** Independent of the order of properties, which the database changes; absent and undefined are one. */
function canonical(value: unknown): string {
	return (
		JSON.stringify(value, (_, inner: unknown) =>
			inner && typeof inner === 'object' && !Array.isArray(inner)
				? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
				: inner,
		) ?? ''
	);
}

function headsOf(text: Text): Map<string, TurnHead> {
	const turns = text.blocks.filter((block): block is Turn => block.type === 'turn');
	return new Map(turns.map(({ segments: _, ...head }) => [head.key, head]));
}

function linesOf(text: Text): Map<string, Line> {
	const lines = text.blocks.flatMap((block): Line[] =>
		block.type === 'turn'
			? block.segments.map((segment) => ({ segment, turn: block.key }))
			: [{ segment: block, turn: null }],
	);
	return new Map(lines.map((line) => [line.segment.key, line]));
}

function mergeHeads(heads: Sides<Map<string, TurnHead>>, conflicts: Conflict[]): Map<string, TurnHead> {
	const merged = new Map<string, TurnHead>();
	for (const key of new Set([...heads.theirs.keys(), ...heads.mine.keys()])) {
		const sides = each(heads, (side) => side.get(key));
		const { mine, theirs } = sides;
		const { value, clash } = choose(sides, same);
		if (clash && mine && theirs) conflicts.push({ of: 'turn', key, mine, theirs });
		const head = value ?? mine ?? theirs;
		if (head) merged.set(key, head);
	}
	return merged;
}

function mergeLines(lines: Sides<Map<string, Line>>, conflicts: Conflict[]): Line[] {
	const kept = new Map<string, Line>();
	for (const key of new Set([...lines.theirs.keys(), ...lines.mine.keys()])) {
		const { value, clash } = choose(
			each(lines, (side) => side.get(key)?.segment),
			same,
		);
		const mine = lines.mine.get(key);
		const theirs = lines.theirs.get(key);
		if (clash) conflicts.push({ of: 'segment', key, mine: mine?.segment ?? null, theirs: theirs?.segment ?? null });
		const segment = value ?? (clash ? theirs?.segment : undefined);
		const { value: turn = theirs?.turn ?? null } = choose(
			each(lines, (side) => side.get(key)?.turn),
			same,
		);
		if (segment) kept.set(key, { segment, turn });
	}
	return orderOf(lines, kept).flatMap((key) => kept.get(key) ?? []);
}

/** The order of the side that changed it (theirs, when both did); what only the other has stands after its predecessor. */
function orderOf(lines: Sides<Map<string, Line>>, kept: ReadonlyMap<string, Line>): string[] {
	const { base, mine, theirs } = each(lines, (side) => [...side.keys()]);
	const common = (keys: string[]) =>
		keys.filter((key) => lines.base.has(key) && lines.mine.has(key) && lines.theirs.has(key));
	const [lead, other] = same(common(theirs), common(base)) ? [mine, theirs] : [theirs, mine];
	const order = lead.filter((key) => kept.has(key));
	const placed = new Set(order);
	let previous: string | null = null;
	for (const key of other) {
		if (kept.has(key) && !placed.has(key)) {
			order.splice(previous === null ? 0 : order.indexOf(previous) + 1, 0, key);
			placed.add(key);
		}
		if (placed.has(key)) previous = key;
	}
	return order;
}

/** Neighbours of one turn stand in it; a turn that was torn apart goes on under a new key. */
function blocksOf(lines: Line[], heads: ReadonlyMap<string, TurnHead>): Block[] {
	const blocks: Block[] = [];
	const begun = new Set<string>();
	let open: Turn | null = null;
	let before: string | null = null;
	for (const { segment, turn } of lines) {
		const head = turn === null ? undefined : heads.get(turn);
		if (head && turn !== before) {
			open = { ...head, key: begun.has(head.key) ? newKey() : head.key, segments: [] };
			begun.add(head.key);
			blocks.push(open);
		}
		if (head && open) open.segments.push(segment);
		else blocks.push(segment);
		before = turn;
	}
	return blocks;
}
