import { describe, expect, test } from 'vitest';
import type { Block, TurnRole } from '@/archive/statements/text';
import { contentsOf } from './contents-of';

const heading = (key: string, level: number, text = key): Block => ({ type: 'heading', key, level, text });
const paragraph = (key: string, text = key) => ({ type: 'paragraph' as const, key, text });
const turn = (key: string, role: TurnRole, text: string): Block => ({
	type: 'turn',
	key,
	role,
	speaker: null,
	segments: [paragraph(`${key}p`, text)],
});
const keys = (blocks: Block[]) => contentsOf(blocks).map((entry) => entry.key);

describe('the contents of a text', () => {
	test('are its headings, of no finer level than is needed for a few', () => {
		const chapters = [heading('one', 2), heading('sub', 3), heading('two', 2), paragraph('par'), heading('three', 2)];
		expect(keys(chapters)).toEqual(['one', 'two', 'three']);
		expect(keys(chapters.slice(0, 3))).toEqual(['one', 'sub', 'two']);
		expect(keys([heading('one', 2), heading('low', 4)])).toEqual(['one', 'low']);
	});

	test('are the questions of a briefing, by their first words and with the headings between', () => {
		const blocks = [
			turn('open', 'speech', 'Good morning.'),
			turn('que1', 'question', `Why ${'so '.repeat(60)}`),
			turn('ans1', 'answer', 'Because.'),
			heading('part', 2, 'After the break'),
			turn('que2', 'question', 'And when?'),
		];
		expect(contentsOf(blocks)).toEqual([
			{ key: 'que1', words: expect.stringMatching(/^Why (so )+so…$/) },
			{ key: 'part', words: 'After the break' },
			{ key: 'que2', words: 'And when?' },
		]);
	});

	test('are none of a text without headings or questions', () => {
		expect(keys([paragraph('par'), turn('open', 'speech', 'Good morning.')])).toEqual([]);
	});
});
