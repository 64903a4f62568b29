import { totalmem } from 'node:os';

const megabyte = 1024 * 1024;

/** A sixteenth of the memory there is, no less than PostgreSQL takes by itself (128 MB) and no more than 1 GB. In its own notation. */
export function sharedBuffers(memory = memoryThere()): string {
	return `${Math.round(Math.min(Math.max(memory / megabyte / 16, 128), 1024))}MB`;
}

/** Bytes of memory of the machine, or of the container where it has less. */
function memoryThere(): number {
	const limit = process.constrainedMemory();
	return limit > 0 ? Math.min(limit, totalmem()) : totalmem();
}
