import { Client } from 'pg';
import { migrate } from '../migrate';
import type { Postgres } from '../postgres';

/** The migrated database that each test copies. */
export const templateDatabase = 'rostrum_template';

/** Makes the template on a new server. */
export async function makeTemplate({ url, readerPassword }: Postgres): Promise<void> {
	const client = new Client({ connectionString: url });
	await client.connect();
	try {
		await client.query(`create database ${templateDatabase}`);
	} finally {
		await client.end();
	}
	await migrate(Object.assign(new URL(url), { pathname: `/${templateDatabase}` }).href, { readerPassword });
}
