import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Text } from '../statements/text';
import { quotablesOf } from './quotable';
import { checkOf, parseRange, piecesAt, writeRange } from './range';
import { tidyRange } from './tidy-range';

const text: Text = {
	title: 'On water',
	lead: null,
	blocks: [
		{ type: 'paragraph', key: 'para1', text: 'The water is clean. Ещё 💧 капля.' },
		{
			type: 'turn',
			key: 'turn1',
			role: 'answer',
			speaker: 'Ana',
			segments: [
				{ type: 'paragraph', key: 'para2', text: 'First answer.' },
				{ type: 'separator', key: 'para3', text: '' },
				{ type: 'paragraph', key: 'para4-2', text: 'Second answer.' },
			],
		},
	],
};
const quotables = quotablesOf(text);
const wordsOf = (range: string) => {
	const parsed = parseRange(range);
	const pieces = parsed && piecesAt(quotables, parsed);
	return pieces ? pieces.map(({ words }) => words) : null;
};

describe('a range of words', () => {
	test.each([
		['title', ['On water']],
		['para1~para1.9', ['The water']],
		['para1.4~para1.9', ['water']],
		['para1.20~para2', ['Ещё 💧 капля.', 'First answer.']],
		['para2.6~para4-2.6', ['answer.', 'Second']],
	])('%s is %j', (range, words) => expect(wordsOf(range)).toEqual(words));

	test.each([
		'para1.4',
		'para1~',
		'~para1',
		'para1~para2~para4-2',
		'Para1',
		'para1.04~para1.9',
		'para1.-1~para1',
		'',
		'a',
	])('is not written %j', (range) => expect(parseRange(range)).toBeNull());

	test.each([
		['backwards', 'para2~para1'],
		['empty', 'para1.4~para1.4'],
		['beyond the end', 'para1~para1.99'],
		['of a segment that is not there', 'nosuch1'],
		['of a segment without words', 'para3'],
		['through the middle of a character', 'para1.25~para1'],
	])('%s is nowhere', (_, range) => expect(wordsOf(range)).toBeNull());

	test('is found again from its address, whatever was marked', () => {
		const anywhere = fc.record({
			key: fc.constantFrom('title', 'para1', 'para2', 'para4-2', 'turn1'),
			at: fc.option(fc.nat({ max: 50 })),
		});
		fc.assert(
			fc.property(anywhere, anywhere, (from, to) => {
				const range = tidyRange(text, from, to);
				if (!range) return;
				const again = parseRange(writeRange(range));
				expect(again).toEqual(range);
				const pieces = piecesAt(quotables, range);
				expect(pieces?.[0]?.words).toMatch(/^\S/);
				expect(pieces?.at(-1)?.words).toMatch(/\S$/);
				expect(pieces?.every(({ words }) => words.isWellFormed())).toBe(true);
			}),
		);
	});
});

describe('what a reader marked', () => {
	test('goes without white space at its ends', () => {
		expect(tidyRange(text, { key: 'para1', at: 3 }, { key: 'para1', at: 10 })).toEqual({
			from: { key: 'para1', at: 4 },
			to: { key: 'para1', at: 9 },
		});
	});

	test('leaves out a segment in which nothing is marked', () => {
		const range = tidyRange(text, { key: 'para1', at: 99 }, { key: 'para4-2', at: 0 });
		expect(range && writeRange(range)).toBe('para2');
	});

	test('takes a character whole', () => {
		const range = tidyRange(text, { key: 'para1', at: 25 }, { key: 'para1', at: 25 });
		expect(range && wordsOf(writeRange(range))).toEqual(['💧']);
	});

	test('is a whole turn by the turn’s key', () => {
		const range = tidyRange(text, { key: 'turn1', at: null }, { key: 'turn1', at: null });
		expect(range && writeRange(range)).toBe('para2~para4-2');
	});

	test('is nothing when it runs backwards or is only white space', () => {
		expect(tidyRange(text, { key: 'para2', at: 0 }, { key: 'para1', at: 5 })).toBeNull();
		expect(tidyRange(text, { key: 'para1', at: 3 }, { key: 'para1', at: 4 })).toBeNull();
	});
});

describe('the check of the words', () => {
	test('is twelve digits of their SHA-256', () => {
		expect(checkOf([{ words: 'abc' }])).toBe('ba7816bf8f01');
	});

	test('knows segments from each other, and composed letters from nothing', () => {
		expect(checkOf([{ words: 'a' }, { words: 'b' }])).not.toBe(checkOf([{ words: 'ab' }]));
		expect(checkOf([{ words: 'e\u0301' }])).toBe(checkOf([{ words: '\u00e9' }]));
	});
});
