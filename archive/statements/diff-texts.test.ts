import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyDifference } from './apply-difference';
import { diffTexts } from './diff-texts';
import { anyText } from './generated-texts';
import type { Block, Segment, Text } from './text';

const paragraph = (key: string, text = key, more: Partial<Segment> = {}): Segment => ({
	type: 'paragraph',
	key,
	text,
	...more,
});
const textOf = (...blocks: Block[]): Text => ({ title: 'Title', lead: null, blocks });
const actsOf = (before: Text, after: Text) =>
	diffTexts(before, after, 'en').steps.map((step) => [step.act, step.act === 'insert' ? step.line.key : step.key]);

describe('the difference of two texts', () => {
	test('makes the second of the first, whatever they are', () => {
		fc.assert(
			fc.property(anyText, anyText, fc.constantFrom('de', 'en', 'es', 'ru', 'fr'), (before, after, locale) => {
				expect(applyDifference(before, diffTexts(before, after, locale))).toEqual(after);
			}),
			{ numRuns: 300 },
		);
	});

	test('is empty for a text and itself', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				const { title, lead, steps } = diffTexts(text, structuredClone(text), 'en');
				expect([title, lead, steps.filter(({ act }) => act !== 'keep')]).toEqual([null, null, []]);
			}),
		);
	});

	test('is refused by another text', () => {
		const difference = diffTexts(textOf(paragraph('aaa', 'one word')), textOf(paragraph('aaa', 'two word')), 'en');
		expect(() => applyDifference(textOf(paragraph('aaa', 'a word')), difference)).toThrow('another text');
		expect(() => applyDifference(textOf(), difference)).toThrow('another text');
	});

	test('moves as few segments as it can', () => {
		const before = textOf(...['aaa', 'bbb', 'ccc', 'ddd'].map((key) => paragraph(key)));
		const after = textOf(...['bbb', 'ccc', 'aaa', 'ddd'].map((key) => paragraph(key)));
		expect(actsOf(before, after)).toEqual([
			['leave', 'aaa'],
			['keep', 'bbb'],
			['keep', 'ccc'],
			['move', 'aaa'],
			['keep', 'ddd'],
		]);
	});

	test('shows what was removed where it stood, before what was inserted there', () => {
		const before = textOf(...['aaa', 'bbb', 'ccc'].map((key) => paragraph(key)));
		const after = textOf(...['aaa', 'new', 'ccc', 'end'].map((key) => paragraph(key)));
		expect(actsOf(before, after)).toEqual([
			['keep', 'aaa'],
			['remove', 'bbb'],
			['insert', 'new'],
			['keep', 'ccc'],
			['insert', 'end'],
		]);
	});

	test('tells a change of form, of formatting and of turn from a change of words', () => {
		const said = (speaker: string, ...segments: Segment[]): Block => ({
			type: 'turn',
			key: 'turn1',
			role: 'answer',
			speaker,
			segments,
		});
		const before = textOf(paragraph('aaa'), said('Ann', paragraph('bbb')), paragraph('ccc'));
		const after = textOf(
			paragraph('aaa', 'aaa', { type: 'heading', level: 2 }),
			said('Eve', paragraph('bbb'), paragraph('ccc')),
		);
		expect(diffTexts(before, after, 'en').steps).toMatchObject([
			{ act: 'change', key: 'aaa', pieces: [{ act: 'same' }], form: { type: 'heading', level: 2 } },
			{ act: 'change', key: 'turn1', pieces: [{ text: 'Ann' }, { text: 'Eve' }] },
			{ act: 'keep', key: 'bbb' },
			{ act: 'change', key: 'ccc', pieces: [{ act: 'same' }], turn: 'turn1' },
		]);
	});
});
