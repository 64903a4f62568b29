import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeFolder } from './make-folder';
import { makeTemporary, type Temporary } from './testing/temporary';

let temporary: Temporary;
beforeAll(async () => {
	temporary = await makeTemporary('make-folder');
});
afterAll(() => temporary.remove());

describe('a folder of DATA_DIR', () => {
	test('is made with those above it, and left as it is where it is there', async () => {
		const directory = temporary.path('some/where/data');
		await makeFolder(directory, 0o700);
		await makeFolder(directory);
		expect((await stat(directory)).mode & 0o777).toBe(0o700);
		expect((await stat(temporary.path('some/where'))).mode & 0o005).toBe(0o005);
	});

	test('that cannot be made is named with the reason', async () => {
		const file = temporary.path('file');
		await writeFile(file, '');
		const refusal = (path: string, why: string) =>
			`Cannot make the folder ${path} (${why}): correct its permissions or`;
		await expect(makeFolder(file)).rejects.toThrow(refusal(file, 'a file is in its place, EEXIST'));
		await expect(makeFolder(join(file, 'x'))).rejects.toThrow('a file is in its place');
		if (process.platform === 'linux') {
			await expect(makeFolder('/proc/x')).rejects.toThrow(refusal('/proc/x', 'the system allows none there, ENOENT'));
			await expect(makeFolder('/proc/x/y')).rejects.toThrow('the system allows none there');
		}
	});
});
