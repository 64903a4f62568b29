import { segmentsOf, type Text } from '../statements/text';
import { sha256 } from '../trail/canonical';

/** The words a comment can be about: a segment's, the title or the lead. Null when the text has no such segment. */
export function wordsAt(text: Text, key: string): string | null {
	if (key === 'title') return text.title;
	if (key === 'lead') return text.lead;
	return segmentsOf(text.blocks).find((segment) => segment.key === key)?.text ?? null;
}

/** Whether what a comment was about still stands: as it was, changed, or gone from the text. */
export type Standing = 'same' | 'changed' | 'gone';

export function standingOf(text: Text, comment: { key: string; textHash: string }): Standing {
	const words = wordsAt(text, comment.key);
	if (!words?.trim()) return 'gone';
	return sha256(words) === comment.textHash ? 'same' : 'changed';
}
