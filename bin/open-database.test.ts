import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { env, setEnv } from '@/platform/env';
import { type TestDatabase, testDatabase } from '@/platform/testing';
import { makeTemporary, type Temporary } from '@/platform/testing/temporary';
import { openDatabase } from './open-database';

let temporary: Temporary;
let database: TestDatabase;
beforeAll(async () => {
	temporary = await makeTemporary('open-database');
	database = await testDatabase();
});
afterAll(async () => {
	await database.drop();
	await temporary.remove();
});

function without(setting: 'AUTH_SECRET' | 'DATABASE_URL') {
	setEnv({ [setting]: '' });
	delete env[setting];
}

describe('the secret of a node whose database is elsewhere', () => {
	test('is made with the folder that it is kept in', async () => {
		const folder = temporary.path('not/there');
		without('AUTH_SECRET');
		setEnv({ DATA_DIR: folder });
		await openDatabase();
		expect(env.AUTH_SECRET).toBe(await readFile(join(folder, 'secret'), 'utf8'));
		expect((await stat(join(folder, 'secret'))).mode & 0o777).toBe(0o600);
	});

	test('that cannot be kept is told by where', async () => {
		const file = temporary.path('file');
		await writeFile(file, '');
		without('AUTH_SECRET');
		setEnv({ DATA_DIR: file });
		await expect(openDatabase()).rejects.toThrow(`Cannot make the folder ${file} (a file is in its place`);
	});
});

test('a disk is not called full where a folder cannot be made', async () => {
	without('DATABASE_URL');
	setEnv({ DATA_DIR: '/proc/x' });
	await expect(openDatabase()).rejects.toThrow('Cannot make the folder /proc/x (the system allows none there, ENOENT)');
});
