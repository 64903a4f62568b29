import { describe, expect, test } from 'vitest';
import { listDifferences } from './list-differences';
import { mergeTexts } from './merge-texts';
import { resolveConflicts } from './resolve-conflicts';
import { keysOf, type Segment, segmentsOf, type Text, text as textSchema } from './text';

const paragraph = (key: string, text: string): Segment => ({ type: 'paragraph', key, text });
const base: Text = {
	title: 'On water',
	lead: null,
	blocks: [
		paragraph('aaaa', 'One.'),
		{ type: 'turn', key: 'turna', role: 'question', speaker: null, segments: [paragraph('bbbb', 'Two?')] },
		{
			type: 'turn',
			key: 'turnb',
			role: 'answer',
			speaker: 'Ada',
			segments: [paragraph('cccc', 'Three.'), paragraph('dddd', 'Four.')],
		},
		paragraph('eeee', 'Five.'),
	],
};

function changed(change: (text: Text) => void): Text {
	const copy = structuredClone(base);
	change(copy);
	return copy;
}

function rewrite(copy: Text, key: string, text: string) {
	for (const segment of segmentsOf(copy.blocks)) if (segment.key === key) segment.text = text;
}

const linesOf = (text: Text) => segmentsOf(text.blocks).map((segment) => segment.text);

describe('merging two texts', () => {
	test('takes the side that changed anything', () => {
		const other = changed((copy) => {
			copy.title = 'On rivers';
			copy.blocks.reverse();
			rewrite(copy, 'cccc', 'Three, again.');
		});
		expect(mergeTexts({ base, mine: other, theirs: base })).toEqual({ text: other, conflicts: [] });
		expect(mergeTexts({ base, mine: base, theirs: other })).toEqual({ text: other, conflicts: [] });
	});

	test('takes changes of both sides in different segments without a word', () => {
		const mine = changed((copy) => rewrite(copy, 'aaaa', 'One, mine.'));
		const theirs = changed((copy) => {
			rewrite(copy, 'dddd', 'Four, theirs.');
			copy.lead = 'Their lead.';
			copy.blocks.push(paragraph('ffff', 'Six, theirs.'));
		});
		const { text, conflicts } = mergeTexts({ base, mine, theirs });
		expect(conflicts).toEqual([]);
		expect(text.lead).toBe('Their lead.');
		expect(linesOf(text)).toEqual(['One, mine.', 'Two?', 'Three.', 'Four, theirs.', 'Five.', 'Six, theirs.']);
	});

	test('does not mind properties in another order', () => {
		const mine = changed((copy) => rewrite(copy, 'aaaa', 'One, mine.'));
		const theirs = changed((copy) => {
			copy.blocks[3] = { text: 'Five.', key: 'eeee', type: 'paragraph' };
		});
		expect(mergeTexts({ base, mine, theirs }).text).toEqual(mine);
	});

	test('puts new segments of both sides after what they followed', () => {
		const mine = changed((copy) => copy.blocks.splice(1, 0, paragraph('mmmm', 'Mine.')));
		const theirs = changed((copy) => copy.blocks.splice(3, 0, paragraph('tttt', 'Theirs.')));
		const { text } = mergeTexts({ base, mine, theirs });
		expect(linesOf(text)).toEqual(['One.', 'Mine.', 'Two?', 'Three.', 'Four.', 'Theirs.', 'Five.']);
	});

	test('reports a segment that both changed, with both texts', () => {
		const mine = changed((copy) => rewrite(copy, 'cccc', 'Three, mine.'));
		const theirs = changed((copy) => rewrite(copy, 'cccc', 'Three, theirs.'));
		const merged = mergeTexts({ base, mine, theirs });
		expect(merged.conflicts).toEqual([
			{
				of: 'segment',
				key: 'cccc',
				mine: paragraph('cccc', 'Three, mine.'),
				theirs: paragraph('cccc', 'Three, theirs.'),
			},
		]);
		expect(linesOf(resolveConflicts(merged, { cccc: 'mine' }))).toContain('Three, mine.');
		expect(linesOf(resolveConflicts(merged, { cccc: 'theirs' }))).toContain('Three, theirs.');
		const both = resolveConflicts(merged, {});
		expect(linesOf(both)).toEqual(['One.', 'Two?', 'Three, mine.', 'Three, theirs.', 'Four.', 'Five.']);
		expect(textSchema.parse(both)).toEqual(both);
	});

	test('keeps a segment that one side took away and the other rewrote', () => {
		const mine = changed((copy) => copy.blocks.pop());
		const theirs = changed((copy) => rewrite(copy, 'eeee', 'Five, theirs.'));
		const merged = mergeTexts({ base, mine, theirs });
		expect(merged.conflicts).toHaveLength(1);
		expect(linesOf(merged.text)).toContain('Five, theirs.');
		expect(linesOf(resolveConflicts(merged, { eeee: 'mine' }))).not.toContain('Five, theirs.');
	});

	test('leaves out what one side took away and the other left alone', () => {
		const mine = changed((copy) => copy.blocks.pop());
		expect(linesOf(mergeTexts({ base, mine, theirs: base }).text)).not.toContain('Five.');
	});

	test('reports two titles and two speakers', () => {
		const rename = (name: string) => (copy: Text) => {
			copy.title = name;
			const turn = copy.blocks[2];
			if (turn?.type === 'turn') turn.speaker = name;
		};
		const merged = mergeTexts({ base, mine: changed(rename('Mine')), theirs: changed(rename('Theirs')) });
		expect(merged.conflicts.map((conflict) => conflict.of)).toEqual(['title', 'turn']);
		const resolved = resolveConflicts(merged, { title: 'both', turnb: 'theirs' });
		expect(resolved.title).toBe('Mine / Theirs');
		expect(resolved.blocks[2]).toMatchObject({ speaker: 'Theirs' });
	});

	test('never gives a key twice, also when a turn is torn apart', () => {
		const mine = changed((copy) => {
			const turn = copy.blocks[2];
			if (turn?.type !== 'turn') return;
			const [first, second] = turn.segments;
			copy.blocks.splice(2, 1, { ...turn, segments: first ? [first] : [] }, paragraph('mmmm', 'Between.'), {
				...turn,
				key: 'turnc',
				segments: second ? [second] : [],
			});
		});
		const theirs = changed((copy) => rewrite(copy, 'dddd', 'Four, theirs.'));
		const { text } = mergeTexts({ base, mine, theirs });
		expect(new Set(keysOf(text.blocks)).size).toBe(keysOf(text.blocks).length);
		expect(linesOf(text)).toEqual(['One.', 'Two?', 'Three.', 'Between.', 'Four, theirs.', 'Five.']);
	});
});

describe('listing differences', () => {
	test('names what is other and what only one has', () => {
		const other = changed((copy) => {
			rewrite(copy, 'aaaa', 'One, other.');
			copy.blocks.push(paragraph('ffff', 'Six.'));
		});
		expect(listDifferences(other, base)).toEqual([
			{ of: 'segment', key: 'aaaa', mine: paragraph('aaaa', 'One, other.'), theirs: paragraph('aaaa', 'One.') },
			{ of: 'segment', key: 'ffff', mine: paragraph('ffff', 'Six.'), theirs: null },
		]);
		expect(listDifferences(base, structuredClone(base))).toEqual([]);
	});
});
