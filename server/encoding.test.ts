import { brotliDecompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { chooseEncoding, encode } from './encoding';

/** Words in no pattern that repeats, so that there is something to gain. */
function textOf(length: number): Buffer {
	let seed = 7;
	const next = () => {
		seed = (seed * 48_271) % 2_147_483_647;
		return seed;
	};
	let text = '';
	while (text.length < length)
		text += `${next()
			.toString(36)
			.slice(0, 2 + (next() % 3))} `;
	return Buffer.from(text.slice(0, length));
}

describe('a body in Brotli', () => {
	test('is smaller where it is kept, and says the same', async () => {
		const page = textOf(20_000);
		const [once, kept] = await Promise.all([encode(page, 'br'), encode(page, 'br', true)]);
		expect(kept.length).toBeLessThan(once.length);
		expect(brotliDecompressSync(kept)).toEqual(page);
	});

	test('takes no longer for being kept where it is long', async () => {
		const transcript = textOf(40_000);
		expect(await encode(transcript, 'br', true)).toEqual(await encode(transcript, 'br'));
	});
});

describe('the coding of an answer', () => {
	test.each([
		['gzip, deflate, br, zstd', 'br'],
		['gzip, deflate', 'gzip'],
		['gzip;q=1.0, br;q=0.1', 'gzip'],
		['br;q=0.5, gzip ;q=0.5', 'br'],
		['gzip ;q=0.5', 'gzip'],
		['*', 'br'],
		['br;q=0, *', 'gzip'],
		['identity;q=0, br', 'br'],
		['br;q=0, gzip;q=0', 'identity'],
		['*;q=0', 'identity'],
		['GZIP', 'gzip'],
		['zstd', 'identity'],
		[undefined, 'identity'],
	])('for %s is %s', (accepted, chosen) => {
		expect(chooseEncoding(accepted)).toBe(chosen);
	});
});
