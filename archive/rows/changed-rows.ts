import { diffWords, type Piece } from '../statements/diff-words';
import { changedKeys } from '../statements/staleness';
import type { Text } from '../statements/text';
import { confirmedOf, type Followed } from './followed';
import { wordsOfUnit } from './words-of-unit';

/** A unit whose source reads differently from what the row follows. */
export interface ChangedRow {
	/** A segment's key, `title` or `lead`. */
	key: string;
	/** The source then and now, word by word; paragraphs of one unit one under the other. */
	pieces: Piece[];
}

/**
 * The rows of a text whose source has changed since what they follow, in the source's order. Rows without words have nothing to be
 * looked at again, and what the source did not have then cannot have changed.
 */
export function changedRows(text: Text, followed: Followed): ChangedRow[] {
	const { basis, current, rows, texts, locale } = followed;
	const followedIn = new Map(rows.map(({ key, sourceEditionId }) => [key, texts.get(sourceEditionId)]));
	return changedKeys(basis.text, current.text, confirmedOf(rows)).flatMap((key) => {
		const before = wordsOfUnit(followedIn.get(key) ?? basis.text, key);
		if (before === '' || wordsOfUnit(text, key).trim() === '') return [];
		return [{ key, pieces: diffWords({ text: before }, { text: wordsOfUnit(current.text, key) }, locale) }];
	});
}
