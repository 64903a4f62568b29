import { type Segment, segmentWords } from '@/archive/statements/text';
import type { TurnHead } from '@/archive/statements/text-lines';

/** One side of a difference as plain words; null when this side has nothing there. */
export function wordsOf(side: string | Segment | TurnHead | null): string | null {
	if (side === null || typeof side === 'string') return side;
	return 'text' in side ? segmentWords(side) : side.speaker;
}
