import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignTexts } from './align-texts';
import { anyText } from './generated-texts';
import { type Block, type Segment, segmentsOf } from './text';

const paragraph = (key: string): Segment => ({ type: 'paragraph', key, text: key });
const turn = (key: string, ...keys: string[]): Block => ({
	type: 'turn',
	key,
	role: 'answer',
	speaker: null,
	segments: keys.map(paragraph),
});

/** Rows as `key: left parts / right parts`. */
function rowsOf(first: Block[], second: Block[]): string[] {
	return alignTexts(first, second).flatMap(({ rows }) =>
		rows.map(({ key, cells }) => {
			const [left, right] = cells.map((cell) => cell?.segments.map((segment) => segment.key).join('+') ?? '–');
			return `${key}: ${left} / ${right}${cells[1]?.isElsewhere ? ' (elsewhere)' : ''}`;
		}),
	);
}

describe('two texts side by side', () => {
	test('show every segment of both once, in rows of one unit', () => {
		fc.assert(
			fc.property(anyText, anyText, (first, second) => {
				const rows = alignTexts(first.blocks, second.blocks).flatMap((group) => group.rows);
				for (const [side, text] of [first, second].entries()) {
					const keys = rows.flatMap(({ cells }) => cells[side]?.segments.map(({ key }) => key) ?? []);
					expect(keys.sort()).toEqual(
						segmentsOf(text.blocks)
							.map(({ key }) => key)
							.sort(),
					);
				}
				expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
			}),
		);
	});

	test('read in the order of the first; what only the second has follows what it follows there', () => {
		expect(rowsOf(['aaa', 'bbb', 'ccc'].map(paragraph), ['new', 'aaa', 'two', 'ccc', 'end'].map(paragraph))).toEqual([
			'new: – / new',
			'aaa: aaa / aaa',
			'two: – / two',
			'bbb: bbb / –',
			'ccc: ccc / ccc',
			'end: – / end',
		]);
	});

	test('keep the parts of a unit that was cut in two in one row', () => {
		expect(rowsOf(['aaa', 'bbb'].map(paragraph), ['aaa', 'aaa-2', 'bbb'].map(paragraph))).toEqual([
			'aaa: aaa / aaa+aaa-2',
			'bbb: bbb / bbb',
		]);
	});

	test('say what stands elsewhere in the second', () => {
		expect(rowsOf(['aaa', 'bbb', 'ccc'].map(paragraph), ['ccc', 'aaa', 'bbb'].map(paragraph))).toEqual([
			'aaa: aaa / aaa',
			'bbb: bbb / bbb',
			'ccc: ccc / ccc (elsewhere)',
		]);
	});

	test('have one heading for a turn, also where one text lacks a part of it', () => {
		const groups = alignTexts(
			[turn('tt1', 'aaa', 'bbb'), turn('tt2', 'ccc'), paragraph('ddd')],
			[turn('tt1', 'bbb', 'xxx'), turn('tt2', 'ccc'), paragraph('ddd')],
		);
		expect(groups.map(({ key, turns, rows }) => [key, turns.map((head) => head?.key), rows.length])).toEqual([
			['tt1', ['tt1', 'tt1'], 3],
			['tt2', ['tt2', 'tt2'], 1],
			['ddd', [undefined, undefined], 1],
		]);
	});
});
