import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deskDb, readerDb, useDatabase } from './db';
import { migrate } from './migrate';
import { listMigrations } from './migrations';
import { type TestDatabase, testDatabase } from './testing';

let database: TestDatabase;
beforeAll(async () => {
	database = await testDatabase();
});
afterAll(() => database.drop());

describe('a test database', () => {
	test('is migrated, and migrating it again applies nothing', async () => {
		const rows = await deskDb().$queryRaw<{ name: string }[]>`
			select migration_name as name from _prisma_migrations where finished_at is not null order by 1`;
		expect(rows.map((row) => row.name)).toEqual(await listMigrations());
		expect(await migrate(database.url)).toEqual([]);
	});

	test('is a different one each time', async () => {
		const other = await testDatabase();
		expect(other.url).not.toBe(database.url);
		await other.drop();
		useDatabase(database);
	});

	test('knows letters beyond ASCII, also next to quotation marks', async () => {
		const [row] = await database.desk.$queryRaw<{ german: string; russian: string }[]>`
			select to_tsvector('german', '„Größe“ – «naïv»')::text as german, to_tsvector('russian', '«Ёлка»')::text as russian`;
		expect(row).toEqual({ german: "'gross':1 'naïv':2", russian: "'елк':1" });
	});
});

describe('the reader', () => {
	test('signs in as itself and cannot become the owner', async () => {
		const [row] = await database.reader.$queryRaw<{ name: string }[]>`select current_user::text as name`;
		expect(row?.name).toBe('rostrum_reader');
		await expect(database.reader.$executeRawUnsafe('set role rostrum')).rejects.toThrow();
	});

	test('is refused the tables of the desk', async () => {
		await expect(readerDb().$queryRaw`select * from _prisma_migrations`).rejects.toThrow(/42P01|42501/);
	});
});
