import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { inject } from 'vitest';
import { closeDatabase, type Database, makeDatabase, useDatabase } from './db';
import { setEnv } from './env';
import { preferringIndexes, readerUrl } from './reader-role';
import { templateDatabase } from './testing/template';

export interface TestDatabase {
	desk: Database;
	reader: Database;
	url: string;
	readerUrl: string;
	/** Closes the connections and removes the database. */
	drop(): Promise<void>;
}

/**
 * A fresh, migrated, empty database of this test's own, a copy of the run's template. It becomes what `deskDb()` and
 * `readerDb()` answer in this test file.
 */
export async function testDatabase(): Promise<TestDatabase> {
	const server = inject('postgres');
	const name = `test_${randomBytes(6).toString('hex')}`;
	await ask(server.url, `create database ${name} template ${templateDatabase}`);

	const url = Object.assign(new URL(server.url), { pathname: `/${name}` }).href;
	const publicUrl = readerUrl(url, server.readerPassword);
	const desk = makeDatabase(url, { max: 5, name });
	const reader = makeDatabase(preferringIndexes(publicUrl), { max: 5, name });
	useDatabase({ desk, reader });
	setEnv({ DATABASE_URL: url, READER_DATABASE_URL: publicUrl });
	return {
		desk,
		reader,
		url,
		readerUrl: publicUrl,
		drop: async () => {
			await Promise.all([closeDatabase(desk), closeDatabase(reader)]);
			await ask(server.url, `drop database if exists ${name} with (force)`);
		},
	};
}

async function ask(url: string, statement: string): Promise<void> {
	const client = new Client({ connectionString: url });
	await client.connect();
	try {
		await client.query(statement);
	} finally {
		await client.end();
	}
}
