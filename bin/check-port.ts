import { env } from '@/platform/env';
import { Failure } from '@/platform/failure';
import { isPortFree } from '@/platform/free-port';

/** Throws a Failure when something else already listens on PORT. */
export async function checkPort(): Promise<void> {
	const { PORT } = env;
	if (PORT < 1024 && process.getuid && process.getuid() !== 0) {
		throw new Failure(`Port ${PORT} is reserved for root: set another, for example PORT=3000 npm start.`);
	}
	if (!(await isPortFree(PORT, { everywhere: true }))) {
		throw new Failure(
			`Port ${PORT} is taken: stop the program on it or set another, for example PORT=${PORT + 1} npm start.`,
		);
	}
}
