import type { Block, Segment, Turn } from './text';

export type TurnHead = Omit<Turn, 'segments'>;

/** A text's blocks as lines: a turn's head, then its segments, which name their turn. */
export interface Line {
	key: string;
	/** The turn a segment stands in; null outside of turns, and of heads. */
	turn: string | null;
	of: TurnHead | Segment;
}

/** Every line of a text in reading order; no key stands twice. */
export function linesOf(blocks: readonly Block[]): Line[] {
	return blocks.flatMap((block): Line[] => {
		if (block.type !== 'turn') return [{ key: block.key, turn: null, of: block }];
		const { segments, ...head } = block;
		return [
			{ key: head.key, turn: null, of: head },
			...segments.map((segment) => ({ key: segment.key, turn: head.key, of: segment })),
		];
	});
}

/** The blocks that have these lines. */
export function blocksOf(lines: readonly Line[]): Block[] {
	const blocks: Block[] = [];
	let open: Turn | null = null;
	for (const { turn, of } of lines) {
		if (of.type === 'turn') {
			open = { ...of, segments: [] };
			blocks.push(open);
		} else if (open && open.key === turn) {
			open.segments.push(of);
		} else {
			blocks.push(of);
		}
	}
	return blocks;
}

/** What a line says: a segment's words, a turn's speaker. */
export function wordsOf({ of }: Line): string {
	return of.type === 'turn' ? (of.speaker ?? '') : of.text;
}
