import { expect, test } from 'vitest';
import { sharedBuffers } from './memory';

const gigabyte = 1024 ** 3;

test.each([
	[gigabyte / 2, '128MB'],
	[4 * gigabyte, '256MB'],
	[8 * gigabyte, '512MB'],
	[64 * gigabyte, '1024MB'],
])('of %d bytes of memory %s hold pages of tables', (memory, buffers) => {
	expect(sharedBuffers(memory)).toBe(buffers);
});

test('of this machine it is something', () => {
	expect(sharedBuffers()).toMatch(/^\d{3,4}MB$/);
});
