import type { Block, Segment, Turn } from '@/archive/statements/text';
import { excerptOf } from '@/formats/excerpt';

/** A place in a text that its contents lead to. */
export interface ContentsEntry {
	key: string;
	words: string;
}

/** Fewer are seen at a glance. */
export const fewest = 3;

/** The headings of a text and, in order with them, its questions: of headings no finer levels than make a few entries. */
export function contentsOf(blocks: readonly Block[]): ContentsEntry[] {
	const places = blocks.flatMap((block): (Segment | Turn)[] => {
		if (block.type !== 'turn') return block.type === 'heading' ? [block] : [];
		const headings = block.segments.filter(({ type }) => type === 'heading');
		return block.role === 'question' ? [block, ...headings] : headings;
	});
	const upTo = (level: number) =>
		places.filter((place) => place.type === 'turn' || (place.type === 'heading' && (place.level ?? 2) <= level));
	const chosen = [2, 3].map(upTo).find((list) => list.length >= fewest) ?? places;
	return chosen.map((place) => ({ key: place.key, words: wordsOf(place) })).filter(({ words }) => words !== '');
}

function wordsOf(place: Segment | Turn): string {
	return excerptOf(
		place.type === 'turn' ? { lead: null, blocks: place.segments } : { lead: place.text, blocks: [] },
		80,
	);
}
