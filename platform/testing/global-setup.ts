import type { TestProject } from 'vitest/node';
import { startPostgres } from '../postgres';
import { makeTemplate } from './template';
import { makeTemporary } from './temporary';

declare module 'vitest' {
	interface ProvidedContext {
		/** The run's own PostgreSQL. */
		postgres: { url: string; readerPassword: string };
	}
}

/** Nothing here has to survive a power cut. */
const fast = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' };

/** Before all unit tests: a PostgreSQL of this run in a temporary folder, with the template database. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	const temporary = await makeTemporary('unit');
	const postgres = await startPostgres({ directory: temporary.path('postgres'), settings: fast });
	await makeTemplate(postgres);
	project.provide('postgres', { url: postgres.url, readerPassword: postgres.readerPassword });
	return async () => {
		await postgres.stop();
		await temporary.remove();
	};
}
