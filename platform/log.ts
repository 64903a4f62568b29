import pino from 'pino';
import { env } from './env';

const pause = 250;

/** Lines are written together, a few kilobytes or a quarter of a second at a time, and at the end of the process. */
const destination = pino.destination({ dest: 1, sync: false, minLength: 4_096 });
setInterval(() => destination.flush(), pause).unref();
destination.on('error', giveUp);

/** What cannot be written would be tried again for ever when the process ends. */
function giveUp(): void {
	Object.assign(destination, { write: () => true, flush: () => {}, flushSync: () => {}, end: () => {} });
}

/** Ends the log where it goes to a terminal, which was closed. */
export function leaveTerminal(): void {
	if (process.stdout.isTTY) giveUp();
}

let toldAt = Number.NaN;
let told = '';

/** When a line is written, in UTC (RFC 3339). Many lines share a millisecond: writing it anew for each took a thirtieth of a kept page. */
function timeOfLine(): string {
	const now = Date.now();
	if (now !== toldAt) {
		toldAt = now;
		told = `,"time":"${new Date(now).toISOString()}"`;
	}
	return told;
}

/**
 * The log: one JSON line an entry on standard output, level by LOG_LEVEL. Errors go in `err`.
 * Personal data (addresses, names, cookies, search words) does not belong in it.
 */
export const log = pino(
	{
		level: env.LOG_LEVEL,
		base: undefined,
		timestamp: timeOfLine,
		formatters: { level: (label) => ({ level: label }) },
		redact: ['password', 'secret', 'token', 'email', 'headers.cookie', 'headers.authorization'],
	},
	destination,
);
