import { segmentsOf, segmentWords, type Text } from '../statements/text';
import { canonicalJson, sha256 } from '../trail/canonical';

/** What a member says of a row. It holds for the words it was said of: an edit makes a draft of the row again. */
export const saidStates = ['done', 'reviewed'] as const;
export type SaidState = (typeof saidStates)[number];

export type RowState = 'empty' | 'draft' | SaidState;

/** The hash of each row's words, by its key. A separator and what has no words is no row to be done. */
export function rowHashes({ blocks }: Text): Map<string, string> {
	return new Map(
		segmentsOf(blocks)
			.filter((segment) => segmentWords(segment).trim() !== '')
			.map(({ key, ...content }) => [key, sha256(canonicalJson(content))]),
	);
}
