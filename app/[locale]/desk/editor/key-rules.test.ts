// @vitest-environment jsdom
import { Editor } from '@tiptap/core';
import { Slice } from '@tiptap/pm/model';
import { afterEach, describe, expect, test } from 'vitest';
import { type Block, keysOf, type Segment } from '@/archive/statements/text';
import { fromDocument, toDocument } from './document';
import { extensionsOf } from './extensions';
import { moveSegment } from './keyboard';

const roles = { speech: 'Speech', question: 'Question', answer: 'Answer', moderator: 'Moderator', remark: 'Remark' };

const lines: Segment[] = [
	{ type: 'paragraph', key: 'aaaa', text: 'The first one.' },
	{ type: 'paragraph', key: 'bbbb', text: 'The second one.' },
	{ type: 'paragraph', key: 'cccc', text: 'The third one.' },
];

const three: Block[] = lines;

const rowSetting = {
	lang: 'ru',
	placeholder: 'empty',
	said: {},
	changed: [],
	says: 'done' as const,
	ports: null,
	states: { empty: '', draft: '', done: '', reviewed: '' },
	sourceChanged: '',
};

const open: Editor[] = [];
afterEach(() => {
	for (const editor of open.splice(0)) editor.destroy();
});

function editorOf(blocks: Block[], parts = false): Editor {
	const editor = new Editor({
		element: document.createElement('div'),
		extensions: extensionsOf({
			statement: 'abc123',
			rows: parts ? { ...rowSetting, source: blocks } : null,
			roles,
		}),
		content: toDocument(blocks),
		injectCSS: false,
	});
	open.push(editor);
	return editor;
}

function cursor(editor: Editor, text: string, offset = 0): number {
	let found = -1;
	editor.state.doc.descendants((node, position) => {
		if (node.isText && node.text?.includes(text)) found = position + node.text.indexOf(text) + offset;
	});
	editor.commands.setTextSelection(found);
	return found;
}

function press(editor: Editor, key: string) {
	editor.commands.keyboardShortcut(key);
}

/** jsdom has no ClipboardEvent; only its type is looked at. */
const pasting = () => new Event('paste') as ClipboardEvent;

const blocksOf = (editor: Editor) => fromDocument(editor.state.doc);
const linesOf = (editor: Editor) => {
	const segments = blocksOf(editor).flatMap((block) => (block.type === 'turn' ? block.segments : [block]));
	return segments.map(({ key, text }) => [key, text]);
};

describe('splitting a segment', () => {
	test('leaves the key with the first part', () => {
		const editor = editorOf(three);
		cursor(editor, 'second', 6);
		press(editor, 'Enter');
		expect(linesOf(editor)[1]).toEqual(['bbbb', 'The second']);
		expect(linesOf(editor)[2]?.[1]).toBe(' one.');
		expect(linesOf(editor)[2]?.[0]).toMatch(/^s[0-9a-z]{7}$/);
	});

	test('at its start leaves the key with the words', () => {
		const editor = editorOf(three);
		cursor(editor, 'The second');
		press(editor, 'Enter');
		expect(linesOf(editor)[2]).toEqual(['bbbb', 'The second one.']);
		expect(linesOf(editor)[1]?.[1]).toBe('');
	});

	test('in a translation makes a further part of the unit', () => {
		const editor = editorOf(three, true);
		cursor(editor, 'second', 6);
		press(editor, 'Enter');
		cursor(editor, 'second', 3);
		press(editor, 'Enter');
		expect(linesOf(editor).map(([key]) => key)).toEqual(['aaaa', 'bbbb', 'bbbb-3', 'bbbb-2', 'cccc']);
	});

	test('is undone in one step', () => {
		const editor = editorOf(three);
		cursor(editor, 'second', 6);
		press(editor, 'Enter');
		editor.commands.undo();
		expect(blocksOf(editor)).toEqual(three);
	});
});

describe('joining segments', () => {
	test('keeps the first key', () => {
		const editor = editorOf(three);
		cursor(editor, 'The second');
		press(editor, 'Backspace');
		editor.commands.joinBackward();
		expect(linesOf(editor)).toEqual([
			['aaaa', 'The first one.The second one.'],
			['cccc', 'The third one.'],
		]);
	});

	test('by deleting across them keeps the first key', () => {
		const editor = editorOf(three);
		const from = cursor(editor, 'first');
		const to = cursor(editor, 'third');
		editor.chain().setTextSelection({ from, to }).deleteSelection().run();
		expect(linesOf(editor)).toEqual([['aaaa', 'The third one.']]);
	});
});

describe('moving a segment', () => {
	test('takes its key along', () => {
		const editor = editorOf(three);
		cursor(editor, 'third');
		moveSegment(editor, -1);
		moveSegment(editor, -1);
		expect(blocksOf(editor)).toEqual([three[2], three[0], three[1]]);
	});
});

describe('pasting', () => {
	test('a copy below or above its original names the copy anew', () => {
		const editor = editorOf(three);
		const slice = new Slice(editor.state.doc.slice(16, 33).content, 0, 0);
		expect(slice.content.firstChild?.attrs.key).toBe('bbbb');
		editor.view.dispatch(editor.state.tr.insert(0, slice.content));
		editor.view.dispatch(editor.state.tr.insert(editor.state.doc.content.size, slice.content));
		const keys = keysOf(blocksOf(editor));
		expect(keys.slice(1, 4)).toEqual(['aaaa', 'bbbb', 'cccc']);
		expect(new Set(keys).size).toBe(5);
	});

	test('what was cut keeps its key', () => {
		const editor = editorOf(three);
		const { content } = editor.state.doc.slice(16, 33);
		editor.view.dispatch(editor.state.tr.delete(16, 33));
		editor.view.dispatch(editor.state.tr.insert(0, content));
		expect(blocksOf(editor)).toEqual([three[1], three[0], three[2]]);
	});

	test('from this statement’s own clipboard keeps what was cut', () => {
		const editor = editorOf(three);
		const { dom } = editor.view.serializeForClipboard(editor.state.doc.slice(16, 33));
		editor.view.dispatch(editor.state.tr.delete(16, 33));
		editor.commands.setTextSelection(1);
		editor.view.pasteHTML(dom.innerHTML, pasting());
		expect(keysOf(blocksOf(editor))).toContain('bbbb');
	});

	test('from Word keeps kinds and marks and drops the rest', () => {
		const editor = editorOf(lines.slice(0, 1));
		editor.commands.setTextSelection(15);
		editor.commands.keyboardShortcut('Enter');
		const html =
			'<h3 class="x">Head</h3><ul><li><b>One</b></li></ul><ol><li>Two</li></ol><blockquote><p>Said.</p></blockquote>';
		editor.view.pasteHTML(html, pasting());
		expect(blocksOf(editor).map(({ key: _, ...block }) => block)).toEqual([
			{ type: 'paragraph', text: 'The first one.' },
			{ type: 'heading', level: 3, text: 'Head' },
			{ type: 'list-item', ordered: false, text: 'One', marks: [{ type: 'bold', from: 0, to: 3 }] },
			{ type: 'list-item', ordered: true, text: 'Two' },
			{ type: 'quote', text: 'Said.' },
		]);
	});

	test('from another statement names everything anew', () => {
		const editor = editorOf(three);
		editor.commands.setTextSelection(15);
		const foreign = '<p data-key="zzzz" data-type="paragraph" data-statement="other1">Elsewhere.</p>';
		editor.view.pasteHTML(`${foreign}${foreign}`, pasting());
		expect(keysOf(blocksOf(editor))).not.toContain('zzzz');
		expect(linesOf(editor).filter(([, text]) => text?.includes('Elsewhere.'))).toHaveLength(2);
	});
});

describe('a turn', () => {
	test('is made around the selected segments and unmade again', () => {
		const editor = editorOf(three);
		const from = cursor(editor, 'first');
		const to = cursor(editor, 'second');
		editor.chain().setTextSelection({ from, to }).wrapIn('turn', { role: 'question' }).run();
		const [turn, last] = blocksOf(editor);
		expect(turn).toMatchObject({ type: 'turn', role: 'question', segments: three.slice(0, 2) });
		expect(turn?.key).toMatch(/^s/);
		expect(last).toEqual(three[2]);
		editor
			.chain()
			.setTextSelection({ from: from + 1, to: to + 1 })
			.lift('turn')
			.run();
		expect(blocksOf(editor)).toEqual(three);
	});

	test('is left by Enter in its empty last segment', () => {
		const editor = editorOf([
			{ type: 'turn', key: 'turn1', role: 'answer', speaker: null, segments: lines.slice(0, 2) },
		]);
		cursor(editor, 'second one.', 11);
		press(editor, 'Enter');
		press(editor, 'Enter');
		editor.commands.insertContent('After.');
		const blocks = blocksOf(editor);
		expect(blocks).toHaveLength(2);
		expect(blocks[1]).toMatchObject({ type: 'paragraph', text: 'After.' });
	});
});
