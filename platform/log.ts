import pino from 'pino';
import { env } from './env';

/**
 * The log: one JSON line an entry on standard output, level by LOG_LEVEL. Errors go in `err`.
 * Personal data (addresses, names, cookies, search words) does not belong in it.
 */
export const log = pino(
	{
		level: env.LOG_LEVEL,
		base: undefined,
		timestamp: pino.stdTimeFunctions.isoTime,
		formatters: { level: (label) => ({ level: label }) },
		redact: ['password', 'secret', 'token', 'email', 'headers.cookie', 'headers.authorization'],
	},
	pino.destination({ dest: 1, sync: false, minLength: 0 }),
);
