import { expect, test } from 'vitest';
import { randomFrom } from '@/bench/recombined/random';
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

test('a text is folded the same whether its letters are looked at one by one or together', () => {
	const random = randomFrom(1);
	const letter = () =>
		String.fromCharCode(random.pick([random.below(0x370), 0x400 + random.below(0x130), 0x2000 + random.below(0x70)]));
	for (let run = 0; run < 3_000; run++) {
		const text = Array.from({ length: random.below(40) }, () =>
			random.below(3) ? letter() : random.pick([' ', 'a', 'B']),
		).join('');
		// Of a text with a letter of another writing system all letters are looked at together.
		expect(foldWord(`${text} 中`), JSON.stringify(text)).toBe(`${foldWord(text)} 中`.trim());
	}
});

test('the words of a text are told with their places', () => {
	expect(wordsIn('Ça va, là-bas?')).toEqual([
		{ word: 'Ça', from: 0 },
		{ word: 'va', from: 3 },
		{ word: 'là', from: 7 },
		{ word: 'bas', from: 10 },
	]);
});
