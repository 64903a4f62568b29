import { type Database, deskDb, readerDb, useDatabase } from '@/platform/db';

/**
 * Runs work that calls the archive's verbs so that all of it happens or nothing: the verbs' own transactions become parts of
 * one. Only for a process in which nothing else uses the database meanwhile.
 */
export async function inOneTransaction<T>(work: () => Promise<T>): Promise<T> {
	const desk = deskDb();
	const reader = readerDb();
	try {
		return await desk.$transaction(
			async (tx) => {
				const within = new Proxy(tx, {
					get: (client, property) =>
						property === '$transaction'
							? (act: (tx: unknown) => unknown) => act(client)
							: Reflect.get(client, property),
				});
				useDatabase({ desk: within as Database, reader });
				return work();
			},
			{ maxWait: 10_000, timeout: 300_000 },
		);
	} finally {
		useDatabase({ desk, reader });
	}
}
