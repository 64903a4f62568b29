import { readMoment } from '../moment';

/** A place in a list of revisions, newest first: the last one before the next page. */
export interface RevisionCursor {
	at: Date;
	id: string;
}

export function writeRevisionCursor({ createdAt, id }: { createdAt: Date; id: string }): string {
	return `${createdAt.toISOString()}~${id}`;
}

/** Reads a cursor from an address; null when it is none, so that the list starts at its beginning. */
export function readRevisionCursor(value: string | undefined): RevisionCursor | null {
	const [, time, id] = /^([0-9T:.-]+Z)~([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(value ?? '') ?? [];
	const at = readMoment(time);
	return id && at ? { at, id } : null;
}
