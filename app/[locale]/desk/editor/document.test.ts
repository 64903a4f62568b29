import { getSchema } from '@tiptap/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Block, text as textSchema } from '@/archive/statements/text';
import { fromDocument, toDocument } from './document';
import { extensionsOf } from './extensions';
import { anyBlocks } from './sample-text';

const roles = { speech: 'Speech', question: 'Question', answer: 'Answer', moderator: 'Moderator', remark: 'Remark' };
const schema = getSchema(extensionsOf({ statement: 'abc123', rows: null, roles }));

function through(blocks: Block[]): Block[] {
	const doc = schema.nodeFromJSON(toDocument(blocks));
	doc.check();
	return fromDocument(doc);
}

describe('the editor’s document', () => {
	test('gives back every text it was made from', () => {
		const holds = fc.property(anyBlocks, (blocks) => {
			expect(through(blocks)).toEqual(blocks);
		});
		fc.assert(holds, { numRuns: 500 });
	});

	test('gives texts the archive accepts', () => {
		fc.assert(
			fc.property(anyBlocks, (blocks) => {
				expect(textSchema.safeParse({ title: 'T', lead: null, blocks: through(blocks) }).success).toBe(true);
			}),
		);
	});

	test('keeps overlapping marks apart', () => {
		const blocks: Block[] = [
			{
				type: 'paragraph',
				key: 'key1',
				text: 'Pacta sunt servanda, says the treaty.',
				marks: [
					{ type: 'lang', from: 0, to: 19, lang: 'la' },
					{ type: 'italic', from: 6, to: 25 },
					{ type: 'link', from: 26, to: 36, href: 'https://example.org/' },
				],
			},
		];
		expect(through(blocks)).toEqual(blocks);
	});

	test('keeps line breaks inside a segment', () => {
		const blocks: Block[] = [{ type: 'preformatted', key: 'key1', text: 'one\n  two\n' }];
		expect(through(blocks)).toEqual(blocks);
	});

	test('gives an empty text a place to write in, and takes it away again', () => {
		expect(toDocument([]).content).toHaveLength(1);
		expect(through([])).toEqual([]);
	});
});
