import type { Editor } from '@tiptap/core';
import type { Block } from '@/archive/statements/text';
import { toDocument } from './document';

/** Changes the document to other blocks where they differ, so that the cursor stays and undo does not take it back. */
export function replaceText(editor: Editor, blocks: readonly Block[], { adopted = false } = {}): void {
	const { state, schema } = editor;
	const wanted = schema.nodeFromJSON(toDocument(blocks));
	const start = state.doc.content.findDiffStart(wanted.content);
	const end = state.doc.content.findDiffEnd(wanted.content);
	if (start === null || end === null) return;
	const overlap = Math.max(0, start - Math.min(end.a, end.b));
	const change = state.tr.replace(start, end.a + overlap, wanted.slice(start, end.b + overlap));
	if (!change.doc.eq(wanted)) change.replaceWith(0, change.doc.content.size, wanted.content);
	editor.view.dispatch(change.setMeta('addToHistory', false).setMeta('adopted', adopted));
}
