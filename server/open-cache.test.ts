import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { setEnv } from '@/platform/env';
import { type TestDatabase, testDatabase } from '@/platform/testing';
import { makeTemporary, type Temporary } from '@/platform/testing/temporary';
import { openCache } from './open-cache';

let db: TestDatabase;
let temporary: Temporary;
beforeAll(async () => {
	db = await testDatabase();
	temporary = await makeTemporary('open-cache');
});
afterAll(async () => {
	await temporary.remove();
	await db.drop();
});

/** Whether answers are kept on the disk, and whether the node hears of changes. */
async function opened(directory: string) {
	setEnv({ DATA_DIR: directory });
	const { cache, truth, refs } = await openCache({ onDisk: true });
	// A busy machine may take longer to connect than a reader waits.
	await vi.waitFor(() => expect(truth.standing).not.toBe('asking'), { timeout: 20_000 });
	const isTrusted = await truth.isTrusted();
	refs.stop();
	await truth.stop();
	return { onDisk: cache.disk !== null, isTrusted };
}

describe('the cache of a node', () => {
	test('is on the disk, too', async () => {
		expect(await opened(temporary.path('usual'))).toEqual({ onDisk: true, isTrusted: true });
	});

	test('is in memory alone where its folder cannot be used', async () => {
		const directory = temporary.path('closed');
		await mkdir(directory);
		// Not even root can make a folder below a file.
		await writeFile(join(directory, 'cache'), '');
		expect(await opened(directory)).toEqual({ onDisk: false, isTrusted: true });
	});
});
