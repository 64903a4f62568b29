import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/**
 * Keys act where the cursor is seen to be. A browser tells of a moved cursor after the keys that were pressed meanwhile
 * (selectionchange is a task of its own, and keys overtake it), and the editor takes the cursor back only with the next
 * frame: whoever is fast, or has a slow page, would change another segment or write into nothing.
 */
export const Cursor = Extension.create({
	name: 'deskCursor',
	priority: 1100,

	addCommands() {
		return {
			focus:
				(position = null) =>
				({ view, tr, dispatch }) => {
					if (position === false || !dispatch || view.hasFocus()) return true;
					tr.scrollIntoView();
					view.focus();
					return true;
				},
		};
	},

	addProseMirrorPlugins() {
		return [new Plugin({ props: { handleDOMEvents: { keydown: readCursor } } })];
	},
});

/** Lets the editor read the cursor from the page, as it does when the browser tells of it. */
function readCursor(view: EditorView, event: KeyboardEvent): false {
	if (!view.composing && !event.isComposing) view.dom.ownerDocument.dispatchEvent(new Event('selectionchange'));
	return false;
}
