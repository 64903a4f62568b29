import type { Text } from '@/archive/statements/text';

/** Words of a text as a writer counts them: what stands between blanks. */
export function countWords({ title, lead, blocks }: Text): number {
	const segments = blocks.flatMap((block) => (block.type === 'turn' ? block.segments : [block]));
	return [title, lead ?? '', ...segments.map((segment) => segment.text)].reduce(
		(count, words) => count + (words.match(/\S+/g)?.length ?? 0),
		0,
	);
}
