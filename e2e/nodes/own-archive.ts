import { closeDatabases } from '@/platform/db';
import { setEnv } from '@/platform/env';
import { findFreePort } from '@/platform/free-port';
import { migrate } from '@/platform/migrate';
import { type Postgres, startPostgres } from '@/platform/postgres';
import { newPassword } from '@/platform/reader-role';
import { makeTemporary, type Temporary } from '@/platform/testing/temporary';

/** An archive with a database, a folder and an address of its own. */
export interface OwnArchive {
	temporary: Temporary;
	/** Another one once it was started again. */
	postgres: Postgres;
	/** Where a node that is started serves it. */
	url: string;
	close(): Promise<void>;
}

/** Makes an empty archive, and this process and the nodes that it starts work on it with these settings. */
export async function makeOwnArchive(purpose: string, settings: Record<string, string> = {}): Promise<OwnArchive> {
	const temporary = await makeTemporary(purpose);
	const postgres = await startPostgres({ directory: temporary.path('postgres') });
	await migrate(postgres.url, { readerPassword: postgres.readerPassword });
	const port = await findFreePort();
	const url = `http://localhost:${port}`;
	setEnv({
		DATABASE_URL: postgres.url,
		READER_DATABASE_URL: '',
		PORT: String(port),
		PUBLIC_URL: url,
		DATA_DIR: temporary.path('node'),
		AUTH_SECRET: newPassword(),
		...settings,
	});
	const archive: OwnArchive = {
		temporary,
		postgres,
		url,
		close: async () => {
			await closeDatabases();
			await archive.postgres.stop();
			await temporary.remove();
		},
	};
	return archive;
}
