import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { mapStacksWhenRead } from './stack-traces';
import { makeTemporary, type Temporary } from './testing/temporary';

const before = Error.prepareStackTrace;
const throwIn = createRequire(import.meta.url);
let temporary: Temporary;

beforeEach(async () => {
	temporary = await makeTemporary('stacks');
	mapStacksWhenRead();
});

afterEach(async () => {
	Error.prepareStackTrace = before;
	await temporary.remove();
});

/** The stack of an error made in a file of this name. */
async function stackFrom(name: string): Promise<string> {
	const file = temporary.path(name);
	await writeFile(file, 'module.exports = function fail() { return new TypeError("wrong"); };\n');
	return throwIn(file)().stack;
}

test('a line of a built file is named by its source', async () => {
	const map = { version: 3, sources: ['../made/%5Bref%5D/page.ts'], names: [], mappings: 'AAKA' };
	await writeFile(temporary.path('built.cjs.map'), JSON.stringify(map));
	const [head, first] = (await stackFrom('built.cjs')).split('\n');
	expect(head).toBe('TypeError: wrong');
	expect(first).toContain(`fail (${dirname(dirname(temporary.path('built.cjs')))}/made/[ref]/page.ts:6:1)`);
});

test('a line of a file without a map, or with a broken one, stays as it is', async () => {
	expect(await stackFrom('plain.cjs')).toContain(`fail (${temporary.path('plain.cjs')}:1:43)`);
	await writeFile(temporary.path('broken.cjs.map'), '{"version":3,"sour');
	expect(await stackFrom('broken.cjs')).toContain(`fail (${temporary.path('broken.cjs')}:1:43)`);
});
