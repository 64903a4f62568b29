// @vitest-environment jsdom
import { Editor } from '@tiptap/core';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Block, Segment } from '@/archive/statements/text';
import { toDocument } from './document';
import { extensionsOf } from './extensions';
import { splitSegment } from './keyboard';
import { copySource, isFurtherPart, joinPart } from './row-acts';
import { currentRow, rowsOf } from './row-places';
import type { Progress } from './row-state';
import type { RowOptions } from './rows';

const roles = { speech: '', question: '', answer: '', moderator: '', remark: '' };
const paragraph = (key: string, text: string): Segment => ({ type: 'paragraph', key, text });
const source: Block[] = [
	paragraph('aaaa', 'Eins.'),
	paragraph('bbbb', 'Zwei.'),
	{ type: 'separator', key: 'line', text: '' },
	paragraph('cccc', 'Drei.'),
];
const target: Block[] = [
	paragraph('aaaa', 'One.'),
	paragraph('bbbb', 'Two.'),
	{ type: 'separator', key: 'line', text: '' },
	paragraph('cccc', ''),
];

const open: Editor[] = [];
afterEach(() => {
	for (const editor of open.splice(0)) editor.destroy();
});

function rowsWith(options: Partial<Omit<RowOptions, 'roles'>> = {}, offered: string[] = []) {
	const told: string[] = [];
	let progress: Progress | null = null;
	const ports = {
		onSaid: (key: string, state: string) => told.push(`${key} ${state}`),
		onConfirmed: (unit: string) => told.push(`${unit} confirmed`),
		onRefused: () => told.push('refused'),
		onProgress: (next: Progress) => {
			progress = next;
		},
		offered: () => offered,
	};
	const rows = {
		source,
		lang: 'de',
		placeholder: 'empty',
		said: {},
		changed: [],
		says: 'done' as const,
		ports,
		states: { empty: 'empty', draft: 'draft', done: 'done', reviewed: 'reviewed' },
		sourceChanged: 'changed',
		...options,
	};
	const editor = new Editor({
		element: document.createElement('div'),
		extensions: extensionsOf({ statement: 'abc123', rows, roles }),
		content: toDocument(target),
		injectCSS: false,
	});
	open.push(editor);
	return { editor, told, progress: () => progress };
}

function enter(editor: Editor, key: string, atEnd = true) {
	const row = rowsOf(editor.state.doc).find((one) => one.key === key);
	if (!row) throw new Error(`no row ${key}`);
	editor.commands.setTextSelection(row.position + 1 + (atEnd ? row.node.content.size : 0));
}

function press(editor: Editor, key: string, modifiers: { ctrlKey?: boolean } = {}) {
	const event = new KeyboardEvent('keydown', { key, ...modifiers });
	editor.view.someProp('handleKeyDown', (handle) => handle(editor.view, event));
}

const statesIn = (editor: Editor) =>
	[...editor.view.dom.querySelectorAll<HTMLElement>('.row-state')].map(({ dataset, hidden }) =>
		hidden ? 'none' : dataset.row,
	);
const wordsIn = (editor: Editor) => rowsOf(editor.state.doc).map(({ node }) => node.textContent);

describe('the state of a row', () => {
	test('is shown beside it; what has nothing to translate has none', () => {
		const { editor } = rowsWith({ said: { aaaa: 'done' } });
		expect(statesIn(editor)).toEqual(['done', 'draft', 'none', 'empty']);
	});

	test('done goes back to draft with an edit, and is done again when the words are', () => {
		const { editor } = rowsWith({ said: { aaaa: 'done' } });
		enter(editor, 'aaaa');
		editor.commands.insertContent('!');
		expect(statesIn(editor)[0]).toBe('draft');
		editor.commands.undo();
		expect(statesIn(editor)[0]).toBe('done');
	});

	test('Ctrl+Enter says that the row is done and goes on; an empty row is not done', async () => {
		const { editor, told, progress } = rowsWith();
		enter(editor, 'bbbb');
		press(editor, 'Enter', { ctrlKey: true });
		expect(told).toEqual(['bbbb done']);
		expect(statesIn(editor)).toEqual(['draft', 'done', 'none', 'empty']);
		await vi.waitFor(() => expect(progress()).toEqual({ rows: 3, done: 1, changed: 0, missing: 0 }));
		enter(editor, 'cccc');
		press(editor, 'Enter', { ctrlKey: true });
		expect(told).toEqual(['bbbb done']);
	});

	test('a click takes back what was said', () => {
		const { editor, told } = rowsWith({ said: { aaaa: 'done' } });
		editor.view.dom.querySelector<HTMLElement>('.row-state')?.click();
		expect(told).toEqual(['aaaa draft']);
		expect(statesIn(editor)[0]).toBe('draft');
	});
});

describe('a row whose source has changed', () => {
	const changed = [
		{
			key: 'bbbb',
			pieces: [
				{ act: 'same' as const, text: 'Zwei' },
				{ act: 'inserted' as const, text: ' oder drei' },
			],
		},
	];

	test('shows what has changed until it is said to be still valid', () => {
		const { editor, told } = rowsWith({ changed });
		expect(editor.view.dom.querySelector('[data-changed] ins')?.textContent).toBe(' oder drei');
		press(editor, 'F9');
		press(editor, 'F8');
		expect(told).toEqual(['bbbb confirmed']);
		expect(editor.view.dom.querySelector('[data-changed]')).toBeNull();
		expect(editor.view.dom.querySelectorAll('.source')[1]?.textContent).toBe('Zwei.');
	});

	test('is no longer marked once it is done beside the new words', () => {
		const { editor, told } = rowsWith({ changed });
		enter(editor, 'bbbb');
		press(editor, 'Enter', { ctrlKey: true });
		expect(told).toEqual(['bbbb done']);
		expect(editor.view.dom.querySelector('[data-changed]')).toBeNull();
	});
});

describe('rows stay beside their source', () => {
	test('two of different passages are not joined; the parts of one are', async () => {
		const { editor, told } = rowsWith();
		enter(editor, 'bbbb', false);
		press(editor, 'Backspace');
		expect(wordsIn(editor)).toEqual(['One.', 'Two.', '', '']);
		await vi.waitFor(() => expect(told).toEqual(['refused']));
		enter(editor, 'aaaa');
		editor.commands.setTextSelection(editor.state.selection.from - 2);
		press(editor, 'Enter');
		expect(rowsOf(editor.state.doc).map(({ key }) => key)).toEqual(['aaaa', 'aaaa-2', 'bbbb', 'line', 'cccc']);
		enter(editor, 'aaaa-2', false);
		editor.commands.joinBackward();
		expect(wordsIn(editor)).toEqual(['One.', 'Two.', '', '']);
	});

	test('a row is split where the cursor is and its parts joined again, and both are undone', () => {
		const { editor } = rowsWith();
		const keys = () => rowsOf(editor.state.doc).map(({ key }) => key);
		enter(editor, 'bbbb');
		expect(joinPart(editor)).toBe(false);
		editor.commands.setTextSelection(editor.state.selection.from - 2);
		splitSegment(editor);
		expect(wordsIn(editor).slice(1, 3)).toEqual(['Tw', 'o.']);
		expect(keys()).toEqual(['aaaa', 'bbbb', 'bbbb-2', 'line', 'cccc']);
		const row = currentRow(editor.state);
		expect(row && isFurtherPart(editor.state, row)).toBe(true);
		expect(joinPart(editor)).toBe(true);
		expect(wordsIn(editor)[1]).toBe('Two.');
		expect(keys()).toEqual(['aaaa', 'bbbb', 'line', 'cccc']);
		editor.commands.undo();
		expect(keys()).toEqual(['aaaa', 'bbbb', 'bbbb-2', 'line', 'cccc']);
		editor.commands.undo();
		expect(keys()).toEqual(['aaaa', 'bbbb', 'line', 'cccc']);
		expect(wordsIn(editor)).toEqual(['One.', 'Two.', '', '']);
	});

	test('deleting a selection of several rows takes their words and leaves the rows', () => {
		const { editor } = rowsWith();
		editor.commands.selectAll();
		press(editor, 'Delete');
		expect(wordsIn(editor)).toEqual(['', '', '', '']);
		expect(rowsOf(editor.state.doc).map(({ key }) => key)).toEqual(['aaaa', 'bbbb', 'line', 'cccc']);
	});

	test('the source is copied into the row one is in', () => {
		const { editor } = rowsWith();
		enter(editor, 'cccc');
		expect(copySource(editor)).toBe(true);
		expect(wordsIn(editor)).toEqual(['One.', 'Two.', '', 'Drei.']);
	});
});

describe('words that were found for a row', () => {
	test('are put into it by F4, then the next, and undo brings back what was there', () => {
		const { editor } = rowsWith({}, ['Two, once.', 'Two, twice.']);
		enter(editor, 'bbbb');
		press(editor, 'F4');
		expect(wordsIn(editor)[1]).toBe('Two, once.');
		press(editor, 'F4');
		expect(wordsIn(editor)[1]).toBe('Two, twice.');
		press(editor, 'F4');
		expect(wordsIn(editor)[1]).toBe('Two, once.');
		for (const before of ['Two, twice.', 'Two, once.', 'Two.']) {
			editor.commands.undo();
			expect(wordsIn(editor)[1]).toBe(before);
		}
		expect(rowsOf(editor.state.doc).map(({ key }) => key)).toEqual(['aaaa', 'bbbb', 'line', 'cccc']);
	});

	test('leave the row as it is when there are none', () => {
		const { editor } = rowsWith();
		enter(editor, 'bbbb');
		press(editor, 'F4');
		expect(wordsIn(editor)).toEqual(['One.', 'Two.', '', '']);
	});
});
