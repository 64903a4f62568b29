import { explain, Failure } from '@/platform/failure';

/** Runs a command to its end: a failure prints its one line, a defect its stack, and the exit code says so. */
export async function command(run: () => Promise<void>): Promise<void> {
	try {
		await run();
	} catch (error) {
		console.error(explain(error));
		process.exitCode = error instanceof Failure ? error.code : 1;
	}
}
