/**
 * Something outside the program is wrong (a port, a disk, a setting) and a person can put it right.
 * Its message is one line that says what to do; the commands print it without a stack and exit with `code`.
 */
export class Failure extends Error {
	override readonly name = 'Failure';

	constructor(
		message: string,
		readonly code = 1,
		options?: ErrorOptions,
	) {
		super(message, options);
	}
}

/** The line to print for an error on the way out: the message of a failure, the stack of a defect. */
export function explain(error: unknown): string {
	if (error instanceof Failure) return error.message;
	if (codeOf(error) === 'ENOSPC' || isDiskFull(error))
		return 'No space left on the disk: free some space, then start again.';
	return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** PostgreSQL's own word for it (disk_full), also inside a message of Prisma. */
function isDiskFull(error: unknown): boolean {
	return codeOf(error) === '53100' || (error instanceof Error && /53100|no space left on device/i.test(error.message));
}

/** The `code` of a Node, PostgreSQL or Prisma error, also of one wrapped as a cause. */
export function codeOf(error: unknown): string | undefined {
	if (!(error instanceof Error)) return undefined;
	if ('code' in error && typeof error.code === 'string') return error.code;
	return codeOf(error.cause);
}
