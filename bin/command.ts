import { explain, Failure } from '@/platform/failure';
import { isLeaving, leave, obeySignals } from './at-exit';

const interrupted = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 };

/**
 * Runs a command and ends the process. A failure prints its one line, a defect its stack, and the exit code says so;
 * either way what was started is stopped. `undone` is the code of both, for a command whose 1 is an answer.
 */
export async function command(run: () => Promise<number | undefined>, undone?: number): Promise<never> {
	// A closed terminal or pipe: that nobody hears is no defect, and to tell of it would be one more that nobody hears.
	for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
	obeySignals((signal) => interrupted[signal]);
	try {
		return await leave((await run()) ?? 0);
	} catch (error) {
		if (!isLeaving()) console.error(explain(error));
		return leave(undone ?? (error instanceof Failure ? error.code : 1));
	}
}
