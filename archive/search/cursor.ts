/** A place in a list that is sorted by time, newest first, and by ref: the last row before the next page. */
export interface Cursor {
	at: Date;
	ref: string;
}

/** The cursor as it stands in an address: `1948-12-10T00:00:00.000Z~0a1b2c`. */
export function writeCursor({ at, ref }: Cursor): string {
	return `${at.toISOString()}~${ref}`;
}

/** Reads a cursor from an address; null when it is none, so that the list starts at its beginning. */
export function readCursor(value: string | undefined): Cursor | null {
	const [, time, ref] = /^([0-9T:.+-]+Z)~([0-9a-z]{6})$/.exec(value ?? '') ?? [];
	const at = new Date(time ?? '');
	return ref && !Number.isNaN(at.getTime()) ? { at, ref } : null;
}
