import { describe, expect, test } from 'vitest';
import type { Block, Segment } from '@/archive/statements/text';
import { arrange, partsOf } from './arrange';

const segment = (key: string, type: Segment['type'] = 'paragraph', more: Partial<Segment> = {}): Segment => ({
	key,
	type,
	text: key,
	...more,
});

describe('the parts of a text', () => {
	test('are lists of consecutive items, numbered ones apart', () => {
		const parts = partsOf([
			segment('aaa', 'list-item'),
			segment('bbb', 'list-item'),
			segment('ccc', 'list-item', { ordered: true }),
			segment('ddd'),
			segment('eee', 'list-item'),
		]);
		expect(parts.map((part) => part.type)).toEqual(['list', 'list', 'segment', 'list']);
		expect(parts[0]).toMatchObject({ ordered: false, segments: [{ key: 'aaa' }, { key: 'bbb' }] });
		expect(parts[1]).toMatchObject({ ordered: true, segments: [{ key: 'ccc' }] });
	});

	test('are glossaries of terms and definitions, and tables that end with their caption', () => {
		const parts = partsOf([
			segment('aaa', 'term'),
			segment('bbb', 'definition'),
			segment('ccc', 'row'),
			segment('ddd', 'row'),
			segment('eee', 'caption'),
			segment('fff', 'row'),
		]);
		expect(parts.map((part) => part.type)).toEqual(['terms', 'table', 'table']);
		expect(parts[1]).toMatchObject({ caption: { key: 'eee' }, segments: [{ key: 'ccc' }, { key: 'ddd' }] });
	});
});

describe('the passages of a text', () => {
	test('are its turns, and between them what belongs under a heading', () => {
		const blocks: Block[] = [
			segment('aaa'),
			{ type: 'turn', key: 'ttt', role: 'question', speaker: null, segments: [segment('bbb'), segment('ccc')] },
			segment('ddd', 'heading'),
			segment('eee'),
		];
		const passages = arrange(blocks);
		expect(passages.map(({ key, turn }) => [key, turn?.role])).toEqual([
			['aaa', undefined],
			['ttt', 'question'],
			['ddd', undefined],
		]);
	});

	test('are short enough to follow one into another language', () => {
		const passages = arrange(Array.from({ length: 14 }, (_, index) => segment(`p${index}aa`)));
		expect(passages.map(({ parts }) => parts.length)).toEqual([6, 6, 2]);
	});
});
