import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import type { Figure } from '@/archive/statements/figure';

/** Puts a figure after the segment one is in, or in place of an empty paragraph; the cursor goes to its caption. */
export function insertFigure(editor: Editor, figure: Figure, caption: string): void {
	const { state, schema, view } = editor;
	const { $from } = state.selection;
	const { segment } = schema.nodes;
	if (!segment) throw new Error('The editor knows no segments.');
	const node = segment.create({ type: 'figure', figure }, caption ? schema.text(caption) : undefined);
	const isIn = $from.depth > 0;
	const isEmpty = isIn && $from.parent.content.size === 0 && $from.parent.attrs.type === 'paragraph';
	const from = isEmpty ? $from.before() : isIn ? $from.after() : state.doc.content.size;
	const change = state.tr.replaceWith(from, isEmpty ? $from.after() : from, node);
	const cursor = TextSelection.create(change.doc, from + 1 + node.content.size);
	view.dispatch(change.setSelection(cursor).scrollIntoView());
	view.focus();
}
