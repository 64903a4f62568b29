import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { etagOf, knownTag } from '../etag';
import { bodyOf, makeEntry, shrink, sizeOf } from './entry';

test('what is still asked for a second later is compressed harder once, under a tag of its own that says the same', async () => {
	const words = Array.from({ length: 3_000 }, (_, i) => ((i * 7_919) % 4_093).toString(36)).join(' ');
	const body = Buffer.from(`<p>${words}</p>`);
	const entry = await makeEntry({ status: 200, headers: { 'content-type': 'text/html' }, body });
	const [first, hash] = [entry.bodies, entry.hash ?? ''];
	await shrink(entry, 0);
	await shrink(entry, 999);
	expect(entry.bodies).toBe(first);
	await shrink(entry, 1_000);
	const second = entry.bodies;
	await shrink(entry, 5_000);
	expect(entry.bodies).toBe(second);
	expect(second.br?.length).toBeLessThan(first.br?.length ?? 0);
	expect(brotliDecompressSync(second.br ?? Buffer.alloc(0))).toEqual(body);

	const tags = [first, second].map(({ br }) => etagOf(hash, 'br', br?.length ?? 0)) as [string, string];
	expect(tags[0]).not.toBe(tags[1]);
	// A 304 names the bytes that the client holds.
	expect(knownTag(tags[1], `"x", W/${tags[0]}`)).toBe(tags[0]);
	expect(knownTag(tags[1], '*')).toBe(tags[1]);
	expect(knownTag(tags[1], etagOf(hash, 'gzip', 5))).toBeNull();
	expect(knownTag(tags[1], etagOf(hash, 'identity', 5))).toBeNull();
	expect(knownTag(etagOf(hash, 'identity', 5), tags[1])).toBeNull();
});

test('gzip is made when it is first asked for, of the same text, and was reckoned with before', async () => {
	const body = Buffer.from(`<p>${'words and words '.repeat(200)}</p>`);
	const entry = await makeEntry({ status: 200, headers: { 'content-type': 'text/html' }, body });
	const size = sizeOf(entry, '/a');
	expect(Object.keys(entry.bodies)).toEqual(['br']);
	const [gzip, again] = [await bodyOf(entry, 'gzip'), await bodyOf(entry, 'gzip')];
	expect(again).toBe(gzip);
	expect(gunzipSync(gzip)).toEqual(body);
	expect(await bodyOf(entry, 'identity')).toEqual(body);
	expect(size).toBeGreaterThan(2 * (entry.bodies.br?.length ?? 0));
});
