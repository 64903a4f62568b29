import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Line, linesOf } from './lines-of';

let folder: string;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'rostrum-lines-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(name: string, bytes: Uint8Array | string): Promise<Line[]> {
	const file = join(folder, name);
	await writeFile(file, bytes);
	return all(file);
}

async function all(file: string): Promise<Line[]> {
	const lines: Line[] = [];
	for await (const line of linesOf(file)) lines.push(line);
	return lines;
}

describe('the lines of a file', () => {
	test('are numbered from 1, empty ones counted but left out, the last one without its end', async () => {
		const lines = await read('a.jsonl', '{"a":1}\r\n\n{"a":2}');
		expect(lines.map((line) => [line.number, line.raw?.trim()])).toEqual([
			[1, '{"a":1}'],
			[3, '{"a":2}'],
		]);
	});

	test('may be longer than a chunk and hold a character across its border', async () => {
		const long = `x${'я'.repeat(400_000)}`;
		const lines = await read('b.jsonl', `${long}\n${long}`);
		expect(lines.map((line) => line.raw === long)).toEqual([true, true]);
	});

	test('come out of a gzipped file', async () => {
		expect((await read('c.jsonl.gz', gzipSync('1\n2\n'))).map((line) => line.raw)).toEqual(['1', '2']);
	});

	test('that are not UTF-8 are told, and the others read', async () => {
		const lines = await read(
			'd.jsonl',
			Buffer.concat([Buffer.from('1\n'), Buffer.from([0xff, 0x0a]), Buffer.from('3\n')]),
		);
		expect(lines.map((line) => line.problem ?? line.raw)).toEqual(['1', 'not-utf8', '3']);
	});

	test('begin after a byte order mark', async () => {
		expect((await read('e.jsonl', '\ufeff1\n')).map((line) => line.raw)).toEqual(['1']);
	});

	test('of a file that is not there are an error', async () => {
		await expect(all(join(folder, 'none.jsonl.gz'))).rejects.toThrow('ENOENT');
	});
});
