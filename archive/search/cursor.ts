import { readMoment } from '../moment';

/** A place in a list that is sorted by time, newest first, and by ref: the last row before the next page. */
export interface Cursor {
	at: Date;
	ref: string;
	/** In a list by relevance, which comes before time. */
	score?: number;
}

/** The cursor as it stands in an address: `1948-12-10T00:00:00.000Z~0a1b2c`, with a score `…~2000431`. */
export function writeCursor({ at, ref, score }: Cursor): string {
	return [at.toISOString(), ref, ...(score === undefined ? [] : [score])].join('~');
}

/** Reads a cursor from an address; null when it is none, so that the list starts at its beginning. */
export function readCursor(value: string | undefined): Cursor | null {
	const [, time, ref, score] = /^([0-9T:.+-]+Z)~([0-9a-z]{6})(?:~([0-9]{1,9}))?$/.exec(value ?? '') ?? [];
	const at = readMoment(time);
	if (!ref || !at) return null;
	return score === undefined ? { at, ref } : { at, ref, score: Number(score) };
}
