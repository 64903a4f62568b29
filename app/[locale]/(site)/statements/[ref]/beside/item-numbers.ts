import { type Block, segmentsOf } from '@/archive/statements/text';
import { partsOf } from '../[slug]/arrange';

/** The numbers of a text's list items, by key, as its own page counts them. */
export function itemNumbers(blocks: readonly Block[]): Map<string, number> {
	const numbers = new Map<string, number>();
	const runs = blocks.flatMap((block) => (block.type === 'turn' ? [block.segments] : []));
	for (const part of [
		partsOf(segmentsOf(blocks.filter((block) => block.type !== 'turn'))),
		...runs.map(partsOf),
	].flat()) {
		if (part.type !== 'list') continue;
		part.segments.forEach((segment, index) => {
			numbers.set(segment.key, index + 1);
		});
	}
	return numbers;
}
