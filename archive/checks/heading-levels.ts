import { type Block, segmentsOf } from '../statements/text';

interface Levelled {
	level: number;
}

export interface Heading extends Levelled {
	key: string;
	text: string;
	/** The deepest level it may have where it stands; less than its own when it skips one. */
	deepest: number;
}

/** The headings of a text in reading order. */
export function headingsOf(blocks: readonly Block[]): Heading[] {
	const headings = segmentsOf(blocks).filter(({ type }) => type === 'heading');
	return withDeepest(headings.map(({ key, text, level = 2 }) => ({ key, text, level })));
}

/** The title is level 1, so the first heading is of level 2; none goes down by more than one. */
export function withDeepest<H extends Levelled>(headings: readonly H[]): (H & { deepest: number })[] {
	return headings.map((heading, index) => ({ ...heading, deepest: (headings[index - 1]?.level ?? 1) + 1 }));
}

export function isSkipping({ level, deepest }: Levelled & { deepest: number }): boolean {
	return level > deepest;
}
