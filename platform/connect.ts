import { Client } from 'pg';
import { codeOf, Failure } from './failure';

/**
 * Opens one connection to the database that a setting names. Throws a Failure that says what is wrong with the setting,
 * or that the server is too old.
 */
export async function connect(url: string, setting: 'DATABASE_URL' | 'READER_DATABASE_URL'): Promise<Client> {
	const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000, application_name: 'rostrum' });
	client.on('error', () => {});
	try {
		await client.connect();
		await checkVersion(client, setting);
		return client;
	} catch (cause) {
		await client.end().catch(() => {});
		if (cause instanceof Failure) throw cause;
		const otherwise = setting === 'DATABASE_URL' ? ', or leave it empty for the embedded PostgreSQL' : '';
		throw new Failure(`${complaint(cause, url)} Correct ${setting}${otherwise}.`, 1, { cause });
	}
}

const oldest = 150_000;

async function checkVersion(client: Client, setting: string): Promise<void> {
	const { rows } = await client.query<{ number: number; name: string }>(
		`select current_setting('server_version_num')::int as number, current_setting('server_version') as name`,
	);
	const version = rows[0];
	if (version && version.number >= oldest) return;
	throw new Failure(`PostgreSQL ${version?.name} is too old: ${setting} needs PostgreSQL 15 or newer.`);
}

const refused = ['28P01', '28000'];
const unknown = ['ENOTFOUND', 'EAI_AGAIN'];

function complaint(error: unknown, url: string): string {
	const { host, pathname, username } = new URL(url);
	const code = codeOf(error) ?? (error instanceof AggregateError ? codeOf(error.errors[0]) : undefined) ?? '';
	if (refused.includes(code)) return `The database at ${host} refuses user "${username}" or its password.`;
	if (code === '3D000') return `There is no database "${decodeURIComponent(pathname.slice(1))}" at ${host}.`;
	if (unknown.includes(code)) return `The database's host ${host} has no address.`;
	if (code === 'ECONNREFUSED') return `Nothing answers at ${host}.`;
	return `The database at ${host} cannot be reached (${code || (error instanceof Error ? error.message : error)}).`;
}
