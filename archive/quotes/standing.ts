import { type Text, unitOf } from '../statements/text';
import { type Quotable, quotablesOf } from './quotable';
import { checkOf, piecesAt, type QuotedPiece, type Range } from './range';

/** One unit of a text that a quote touches: how it read when it was quoted, and how it reads now. */
export interface QuotedUnit {
	/** The key of its first segment now; null when no segment of it is left. */
	key: string | null;
	before: string;
	/** Empty when no segment of it is left. */
	after: string;
}

/** What has become of quoted words. */
export interface Standing {
	/** As they were quoted. */
	pieces: QuotedPiece[];
	/** `same`: their segments read the same now. `within`: they were changed, but the words stand in them. `gone`: one is not there. */
	now: 'same' | 'within' | 'changed' | 'gone';
	units: QuotedUnit[];
}

/** Finds quoted words in the edition they are from, and what their segments say now. Null when the check is of other words. */
export function standingOf(
	quoted: Text,
	live: Text,
	{ range, check }: { range: Range; check: string },
): Standing | null {
	const then = quotablesOf(quoted);
	const pieces = piecesAt(then, range);
	if (!pieces || checkOf(pieces) !== check) return null;
	const now = quotablesOf(live);
	const units = [...new Set(pieces.map(({ key }) => unitOf(key)))].map((unit) => unitIn(unit, then, now));
	return { pieces, now: nowOf(pieces, units), units };
}

function unitIn(unit: string, then: readonly Quotable[], now: readonly Quotable[]): QuotedUnit {
	const parts = now.filter(({ key }) => unitOf(key) === unit);
	return { key: parts[0]?.key ?? null, before: wordsOf(then, unit), after: wordsOf(parts, unit) };
}

function wordsOf(quotables: readonly Quotable[], unit: string): string {
	return quotables
		.filter(({ key }) => unitOf(key) === unit)
		.map(({ text }) => text)
		.join('\n');
}

function nowOf(pieces: readonly QuotedPiece[], units: readonly QuotedUnit[]): Standing['now'] {
	if (units.every(({ before, after }) => before === after)) return 'same';
	if (units.some(({ key }) => key === null)) return 'gone';
	const after = units.map((unit) => unit.after).join('\n');
	return pieces.every(({ words }) => after.includes(words)) ? 'within' : 'changed';
}
