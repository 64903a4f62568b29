import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from './canonical';

describe('canonical JSON', () => {
	test('sorts members and leaves out undefined ones, at any depth', () => {
		expect(canonicalJson({ b: [{ d: 1, c: undefined }, undefined], a: 'é"\n' })).toBe(
			'{"a":"é\\"\\n","b":[{"d":1},null]}',
		);
	});

	test('says what JSON says', () => {
		fc.assert(
			fc.property(fc.jsonValue(), (value) => {
				expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
			}),
		);
	});

	test('does not depend on the order in which members were written', () => {
		fc.assert(
			fc.property(fc.dictionary(fc.string(), fc.integer()), (value) => {
				const reversed = Object.fromEntries(Object.entries(value).reverse());
				expect(canonicalJson(reversed)).toBe(canonicalJson(value));
			}),
		);
	});

	test('writes dates as ISO 8601', () => {
		expect(canonicalJson({ at: new Date(0) })).toBe('{"at":"1970-01-01T00:00:00.000Z"}');
	});
});
