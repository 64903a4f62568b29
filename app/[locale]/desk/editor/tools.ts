import type { Editor } from '@tiptap/core';
import type { SegmentType } from '@/archive/statements/text';
import { moveSegment } from './keyboard';

interface Tool {
	name: ToolName;
	group: 'kind' | 'words' | 'turn' | 'order';
	sign: string;
	face: 'plain' | 'bold' | 'italic';
	keys?: string;
	isActive?: (editor: Editor) => boolean;
	/** Absent: asks for something first. */
	run?: (editor: Editor) => void;
}

export function isAsked(name: ToolName): name is Asked {
	return name === 'link' || name === 'lang' || name === 'file';
}

function kind(type: SegmentType, sign: string, more: { level?: number; ordered?: boolean } = {}) {
	const attributes = { type, level: more.level ?? null, ordered: more.ordered ?? null };
	return {
		group: 'kind',
		sign,
		face: 'plain',
		isActive: (editor: Editor) => editor.isActive('segment', { type, ...more }),
		run: (editor: Editor) => {
			// What shows a file stays a figure.
			if (editor.isActive('segment', { type: 'figure' })) editor.commands.focus();
			else editor.chain().focus().updateAttributes('segment', attributes).run();
		},
	} as const;
}

/** The tools of the bar, in order. */
export const tools: readonly Tool[] = [
	{ name: 'paragraph', ...kind('paragraph', '¶') },
	{ name: 'heading2', ...kind('heading', 'H2', { level: 2 }) },
	{ name: 'heading3', ...kind('heading', 'H3', { level: 3 }) },
	{ name: 'heading4', ...kind('heading', 'H4', { level: 4 }) },
	{ name: 'quote', ...kind('quote', '“ ”') },
	{ name: 'bullets', ...kind('list-item', '•', { ordered: false }) },
	{ name: 'numbers', ...kind('list-item', '1.', { ordered: true }) },
	{ name: 'note', ...kind('note', '( )') },
	{
		name: 'bold',
		group: 'words',
		sign: 'B',
		face: 'bold',
		keys: 'Ctrl+B',
		isActive: (editor) => editor.isActive('bold'),
		run: (editor) => void editor.chain().focus().toggleBold().run(),
	},
	{
		name: 'italic',
		group: 'words',
		sign: 'I',
		face: 'italic',
		keys: 'Ctrl+I',
		isActive: (editor) => editor.isActive('italic'),
		run: (editor) => void editor.chain().focus().toggleItalic().run(),
	},
	{ name: 'link', group: 'words', sign: '↗', face: 'plain', isActive: (editor) => editor.isActive('link') },
	{ name: 'lang', group: 'words', sign: 'Aя', face: 'plain', isActive: (editor) => editor.isActive('lang') },
	{
		name: 'turn',
		group: 'turn',
		sign: '❝:',
		face: 'plain',
		isActive: (editor) => editor.isActive('turn'),
		run: toggleTurn,
	},
	{ name: 'file', group: 'turn', sign: '▧', face: 'plain' },
	{
		name: 'up',
		group: 'order',
		sign: '↑',
		face: 'plain',
		keys: 'Alt+↑',
		run: (editor) => void moveSegment(editor, -1),
	},
	{
		name: 'down',
		group: 'order',
		sign: '↓',
		face: 'plain',
		keys: 'Alt+↓',
		run: (editor) => void moveSegment(editor, 1),
	},
	{
		name: 'undo',
		group: 'order',
		sign: '↶',
		face: 'plain',
		keys: 'Ctrl+Z',
		run: (editor) => void editor.chain().focus().undo().run(),
	},
	{
		name: 'redo',
		group: 'order',
		sign: '↷',
		face: 'plain',
		keys: 'Ctrl+Y',
		run: (editor) => void editor.chain().focus().redo().run(),
	},
];

/** What the bar asks for before it does anything. */
export type Asked = 'link' | 'lang' | 'file';

export type ToolName =
	| 'paragraph'
	| 'heading2'
	| 'heading3'
	| 'heading4'
	| 'quote'
	| 'bullets'
	| 'numbers'
	| 'note'
	| 'bold'
	| 'italic'
	| 'link'
	| 'lang'
	| 'turn'
	| 'file'
	| 'up'
	| 'down'
	| 'undo'
	| 'redo';

function toggleTurn(editor: Editor) {
	const chain = editor.chain().focus();
	if (editor.isActive('turn')) chain.lift('turn').run();
	else chain.wrapIn('turn').run();
}
