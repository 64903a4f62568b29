import type { Text } from '../statements/text';
import { type Quotable, quotablesOf } from './quotable';
import type { Range } from './range';
import { tidyRange } from './tidy-range';

/** A whole segment or turn of a text, found by its key. */
export interface QuotablePassage {
	key: string;
	/** Who speaks there, when it belongs to a turn whose speaker is named. */
	speaker: string | null;
	range: Range;
}

/** The segment or turn with this key; null when the text has none, or no words there. */
export function passageAt(text: Text, key: string): QuotablePassage | null {
	const range = tidyRange(text, { key, at: null }, { key, at: null });
	if (!range) return null;
	const first = quotablesOf(text).find((quotable) => quotable.key === range.from.key);
	return { key, speaker: speakerOf(first), range };
}

function speakerOf(quotable: Quotable | undefined): string | null {
	return quotable?.turn?.speaker ?? null;
}
