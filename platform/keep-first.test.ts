import { readdir, stat, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keepFirst } from './keep-first';
import { makeTemporary, type Temporary } from './testing/temporary';

let temporary: Temporary;
beforeAll(async () => {
	temporary = await makeTemporary('keep-first');
});
afterAll(() => temporary.remove());

describe('what is made on the first use', () => {
	test('is the same for all that make it at once, and later', async () => {
		const path = temporary.path('secret');
		const made = await Promise.all(Array.from({ length: 20 }, (_, index) => keepFirst(path, () => `made by ${index}`)));
		expect(new Set(made).size).toBe(1);
		expect(await keepFirst(path, () => 'another')).toBe(made[0]);
		expect((await stat(path)).mode & 0o777).toBe(0o600);
		expect(await readdir(temporary.path('.'))).toEqual(['secret']);
	});

	test('is made anew where the file was left empty', async () => {
		const path = temporary.path('empty');
		await writeFile(path, '');
		expect(await keepFirst(path, () => 'made')).toBe('made');
	});
});
