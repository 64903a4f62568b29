import { type Block, segmentWords, type Text } from '@/archive/statements/text';

/** Blocks never change, so the words of each are counted once. */
const counted = new WeakMap<Block, number>();

/** Words of a text as a writer counts them: what stands between blanks. */
export function countWords({ title, lead, blocks }: Text): number {
	return countIn(title) + countIn(lead ?? '') + blocks.reduce((sum, block) => sum + wordsOfBlock(block), 0);
}

function wordsOfBlock(block: Block): number {
	const known = counted.get(block);
	if (known !== undefined) return known;
	const count =
		block.type === 'turn'
			? block.segments.reduce((sum, segment) => sum + wordsOfBlock(segment), 0)
			: countIn(segmentWords(block));
	counted.set(block, count);
	return count;
}

function countIn(words: string): number {
	return words.match(/\S+/g)?.length ?? 0;
}
