import { expect, test } from 'vitest';
import { newKey } from '@/archive/statements/statement';
import { readPastedPage } from '@/formats/paste-page';
import { readCheckedPage } from './read-state';

const text =
	'5 June 2018\n\nOn tea\n\nde-DE 2 ru-RU\n\nQuestion: Is there tea?\n\nAna Rios: There is.\n\nAnd more.\n\nShare this';
const page = readPastedPage(text, { newKey });

test('a page that was read is the same when it comes back, whatever stood in it', () => {
	expect(page.blocks.map(({ type }) => type)).toContain('turn');
	for (const one of [page, readPastedPage('', { newKey }), readPastedPage('Words.\n\nMore.\u0000', { newKey })])
		expect(
			readCheckedPage({ step: 'check', reason: null, page: JSON.parse(JSON.stringify(one)), filled: null }),
		).toEqual(one);
});

test.each([
	[null],
	[5],
	['check'],
	[{ step: 'paste', page }],
	[{ step: 'check' }],
	[{ step: 'check', page: 5 }],
	[{ step: 'check', page: { ...page, blocks: 5 } }],
	[{ step: 'check', page: { ...page, blocks: [null] } }],
	[{ step: 'check', page: { ...page, blocks: [{ type: 'turn', key: 'a', text: '' }] } }],
	[{ step: 'check', page: { ...page, language: 'xx' } }],
	[{ step: 'check', page: { ...page, title: {} } }],
	[{ step: 'check', page: { ...page, warnings: [null] } }],
])('what was never read is none (%#)', (state) => {
	expect(readCheckedPage(state)).toBeNull();
});
