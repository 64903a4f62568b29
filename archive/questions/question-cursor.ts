import { readMoment } from '../moment';

/** A place in the list of questions: the last one before the next page. */
export interface QuestionCursor {
	at: Date;
	ref: string;
	/** Counts down from the first question of a text. */
	place: number;
}

/** The cursor as it stands in an address: `2025-03-14T09:30:00.000Z~0a1b2c~-4`. */
export function writeQuestionCursor({ at, ref, place }: QuestionCursor): string {
	return `${at.toISOString()}~${ref}~${place}`;
}

/** Reads a cursor from an address; null when it is none, so that the list starts at its beginning. */
export function readQuestionCursor(value: string | undefined): QuestionCursor | null {
	const [, time, ref, place] = /^([0-9T:.+-]+Z)~([0-9a-z]{6})~(-\d{1,6})$/.exec(value ?? '') ?? [];
	const at = readMoment(time);
	return ref && at ? { at, ref, place: Number(place) } : null;
}
