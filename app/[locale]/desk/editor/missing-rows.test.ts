import { describe, expect, test } from 'vitest';
import type { Block, Segment } from '@/archive/statements/text';
import { withMissingRows } from './missing-rows';

const paragraph = (key: string, text = ''): Segment => ({ type: 'paragraph', key, text });
const turn = (key: string, ...segments: Segment[]): Block => ({
	type: 'turn',
	key,
	role: 'answer',
	speaker: 'Ada',
	segments,
});

describe('rows for a grown original', () => {
	test('stand where the original has them, in the same turn', () => {
		const source = [
			paragraph('aaaa', 'A'),
			paragraph('bbbb', 'new'),
			turn('turna', paragraph('cccc', 'C'), paragraph('dddd', 'new')),
			turn('turnb', paragraph('eeee', 'new')),
		];
		const target = [paragraph('aaaa', 'a'), paragraph('aaaa-2', 'a, on'), turn('turna', paragraph('cccc', 'c'))];
		expect(withMissingRows(source, target)).toEqual([
			paragraph('aaaa', 'a'),
			paragraph('aaaa-2', 'a, on'),
			paragraph('bbbb'),
			turn('turna', paragraph('cccc', 'c'), paragraph('dddd')),
			turn('turnb', paragraph('eeee')),
		]);
	});

	test('are none when all are there', () => {
		const blocks = [paragraph('aaaa', 'a'), turn('turna', paragraph('cccc', 'c'))];
		expect(withMissingRows(blocks, blocks)).toEqual(blocks);
	});
});
