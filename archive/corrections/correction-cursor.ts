import { readMoment } from '../moment';

/** A place in the list of corrections: the last one before the next page. */
export interface CorrectionCursor {
	at: Date;
	/** The edition's. */
	id: string;
}

/** The cursor as it stands in an address: the moment and the edition's id, as `2025-03-14T09:30:00.000Z~0190…`. */
export function writeCorrectionCursor({ at, id }: CorrectionCursor): string {
	return `${at.toISOString()}~${id}`;
}

/** Reads a cursor from an address; null when it is none, so that the list starts at its beginning. */
export function readCorrectionCursor(value: string | undefined): CorrectionCursor | null {
	const [, time, id] = /^([0-9T:.+-]+Z)~([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(value ?? '') ?? [];
	const at = readMoment(time);
	return id && at ? { at, id } : null;
}
