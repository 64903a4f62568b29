import { env } from '@/platform/env';
import { Failure } from '@/platform/failure';
import { migrate } from '@/platform/migrate';
import { command } from './command';

/** Brings the database of DATABASE_URL up to date; the embedded one is migrated by `npm start`. */
await command(async () => {
	if (!env.DATABASE_URL) throw new Failure('DATABASE_URL is empty: the embedded PostgreSQL is migrated by npm start.');
	const applied = await migrate(env.DATABASE_URL);
	console.log(applied.length ? `Applied ${applied.join(', ')}.` : 'The database is up to date.');
	return 0;
});
