import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

export const migrationsFolder = resolve('prisma', 'migrations');

export interface Migration {
	name: string;
	sql: string;
}

/** The names of the migrations in the folder, oldest first. */
export async function listMigrations(): Promise<string[]> {
	const entries = await readdir(migrationsFolder, { withFileTypes: true });
	return entries
		.filter((entry) => entry.isDirectory())
		.map((entry) => entry.name)
		.sort();
}

/** The migrations in the folder, oldest first. */
export async function readMigrations(): Promise<Migration[]> {
	return Promise.all(
		(await listMigrations()).map(async (name) => ({
			name,
			sql: await readFile(join(migrationsFolder, name, 'migration.sql'), 'utf8'),
		})),
	);
}
