import type { Locale } from '@/i18n/locales';
import { diffWords, type Piece } from '../statements/diff-words';
import { changedKeys } from '../statements/staleness';
import { type Segment, segmentsOf, type Text, unitOf } from '../statements/text';
import { confirmedOf, type Followed } from './followed';

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
export function changedRows(
	text: Text,
	followed: Followed,
	past: ReadonlyMap<string, Text>,
	sourceLocale: Locale,
): ChangedRow[] {
	const { basis, current, rows } = followed;
	const followedIn = new Map(rows.map(({ key, sourceEditionId }) => [key, past.get(sourceEditionId)]));
	return changedKeys(basis.text, current.text, confirmedOf(rows)).flatMap((key) => {
		const before = wordsOf(followedIn.get(key) ?? basis.text, key);
		if (before === '' || wordsOf(text, key).trim() === '') return [];
		return [{ key, pieces: diffWords({ text: before }, { text: wordsOf(current.text, key) }, sourceLocale) }];
	});
}

function wordsOf(text: Text, unit: string): string {
	if (unit === 'title') return text.title;
	if (unit === 'lead') return text.lead ?? '';
	const parts: Segment[] = segmentsOf(text.blocks).filter(({ key }) => unitOf(key) === unit);
	return parts.map(({ text: words }) => words).join('\n');
}
