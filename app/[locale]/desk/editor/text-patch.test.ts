import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, Segment, Text } from '@/archive/statements/text';
import { anyBlocks } from './sample-text';
import { applyPatch, patchOf } from './text-patch';

const textOf = (blocks: Block[]): Text => ({ title: 'On water', lead: null, blocks });
const through = (value: unknown) => JSON.parse(JSON.stringify(value));

describe('a patch', () => {
	test('makes the one text of the other, whatever they share', () => {
		const edits = fc.tuple(anyBlocks, anyBlocks, fc.nat(12), fc.nat(12));
		const holds = fc.property(edits, ([before, others, at, remove]) => {
			const after = before.toSpliced(at, remove, ...others);
			const patch = through(patchOf(textOf(before), textOf(after)));
			expect(applyPatch(textOf(before), patch)).toEqual(textOf(after));
		});
		fc.assert(holds, { numRuns: 300 });
	});

	test('does not mind the order of properties', () => {
		const ours = textOf([{ type: 'paragraph', key: 'key1', text: 'a' }]);
		const theirs = textOf([{ key: 'key1', text: 'a', type: 'paragraph' }]);
		expect(patchOf(ours, theirs).blocks).toEqual({ at: 1, remove: 0, insert: [] });
	});

	test('of one word in a long turn is one segment', () => {
		const segments = Array.from(
			{ length: 300 },
			(_, index): Segment => ({ type: 'paragraph', key: `key${index}`, text: `${index}` }),
		);
		const turn: Block = { type: 'turn', key: 'turn1', role: 'speech', speaker: null, segments };
		const changed = segments.with(150, { type: 'paragraph', key: 'key150', text: 'changed' });
		const after = textOf([{ ...turn, segments: changed }]);
		const patch = patchOf(textOf([turn]), after);
		expect(JSON.stringify(patch).length).toBeLessThan(300);
		expect(applyPatch(textOf([turn]), through(patch))).toEqual(after);
	});
});
