import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldWord, wordsIn } from './fold-word';

test.each([
	['Straße', 'strasse'],
	['  ‘Été’ — à l’école…  ', 'ete a l ecole'],
	['Ёлка и йод', 'елка и иод'],
	['e\u0301te\u0301', 'ete'],
	['ΟΔΟΣ', 'οδος'],
	['İstanbul', 'istanbul'],
	['1.234,5 %', '1 234 5'],
	['“—”', ''],
	['', ''],
])('%s is compared as %s', (text, folded) => {
	expect(foldWord(text)).toBe(folded);
});

const letter = fc
	.oneof(
		fc.integer({ min: 0, max: 0x36f }),
		fc.integer({ min: 0x400, max: 0x52f }),
		fc.integer({ min: 0x2000, max: 0x206f }),
	)
	.map((code) => String.fromCharCode(code));
const text = fc
	.array(fc.oneof(letter, fc.constantFrom(' ', 'a', 'B')), { maxLength: 40 })
	.map((parts) => parts.join(''));

test('a text is folded the same whether its letters are looked at one by one or together', () => {
	// Of a text with a letter of another writing system all letters are looked at together.
	fc.assert(
		fc.property(text, (one) => {
			expect(foldWord(`${one} 中`)).toBe(`${foldWord(one)} 中`.trim());
		}),
		{ numRuns: 3_000 },
	);
});

test('the words of a text are told with their places', () => {
	expect(wordsIn('Ça va, là-bas?')).toEqual([
		{ word: 'Ça', from: 0 },
		{ word: 'va', from: 3 },
		{ word: 'là', from: 7 },
		{ word: 'bas', from: 10 },
	]);
});
