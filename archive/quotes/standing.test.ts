import { describe, expect, test } from 'vitest';
import type { Segment, Text } from '../statements/text';
import { quotablesOf } from './quotable';
import { checkOf, parseRange, piecesAt } from './range';
import { standingOf } from './standing';

const paragraph = (key: string, text: string): Segment => ({ type: 'paragraph', key, text });
const textOf = (...blocks: Segment[]): Text => ({ title: 'On water', lead: null, blocks });
const first = paragraph('para1', 'The water is clean and cold.');
const second = paragraph('para2', 'The air is clear.');
const quoted = textOf(first, second);

/** The address of words in `quoted`, with their true check. */
function addressOf(written: string) {
	const range = parseRange(written);
	const pieces = range && piecesAt(quotablesOf(quoted), range);
	if (!pieces) throw new Error(`${written} is nowhere`);
	return { range, check: checkOf(pieces) };
}

describe('quoted words', () => {
	test.each<[string, string, Text, string]>([
		[
			'are the same in a text that changed elsewhere',
			'para1',
			textOf(first, paragraph('para2', 'The air is dry.')),
			'same',
		],
		['are the same where their segment has moved', 'para1', textOf(second, first), 'same'],
		[
			'stand within a segment that changed around them',
			'para1.4~para1.18',
			textOf(paragraph('para1', 'Here the water is clean.')),
			'within',
		],
		['have changed', 'para1', textOf(paragraph('para1', 'The water is clear.'), second), 'changed'],
		['are gone with their segment', 'para1', textOf(second), 'gone'],
		['are gone when one of two segments is', 'para1~para2', textOf(first), 'gone'],
		[
			'stand within the parts of a segment that was cut',
			'para1.4~para1.18',
			textOf(paragraph('para1', 'The water is clean'), paragraph('para1-2', 'and cold.')),
			'within',
		],
	])('%s', (_, range, live, now) => {
		const standing = standingOf(quoted, live, addressOf(range));
		expect(standing?.now).toBe(now);
		expect(standing?.pieces.map(({ words }) => words).join('\n')).toBe(
			piecesAt(quotablesOf(quoted), addressOf(range).range)
				?.map(({ words }) => words)
				.join('\n'),
		);
	});

	test('are shown beside what their segment says now', () => {
		const standing = standingOf(quoted, textOf(second), addressOf('para1~para2'));
		expect(standing?.units).toEqual([
			{ key: null, before: first.text, after: '' },
			{ key: 'para2', before: second.text, after: second.text },
		]);
	});

	test('are shown under no other check, and other words under none', () => {
		const { range, check } = addressOf('para1');
		expect(standingOf(quoted, quoted, { range, check: '000000000000' })).toBeNull();
		expect(standingOf(quoted, quoted, { range: addressOf('para2').range, check })).toBeNull();
		expect(standingOf(textOf(second), quoted, { range, check })).toBeNull();
	});
});
