import { Logger, type LogLevel } from 'graphile-worker';
import { log } from './log';

const levels: Record<LogLevel, 'error' | 'warn' | 'debug' | 'trace'> = {
	error: 'error',
	warning: 'warn',
	info: 'debug',
	debug: 'trace',
};

/** graphile-worker's messages in our log; its everyday ones only at level `debug`. */
export const jobsLogger = new Logger(() => (level, message, meta) => {
	log[levels[level]]({ err: meta?.error instanceof Error ? meta.error : undefined }, message);
});
