import { Extension } from '@tiptap/core';
import type { Node as DocumentNode } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';

const isFigure = (node: DocumentNode | null) => Boolean(node?.attrs.figure);

/** Neither Backspace nor Delete joins a figure with what stands beside it: its file would be lost with a keystroke. */
export const FigureKeys = Extension.create({
	name: 'figureKeys',
	priority: 1200,

	addKeyboardShortcuts() {
		return {
			Backspace: ({ editor: { state, view } }) => {
				const { $from, empty } = state.selection;
				if (!empty || $from.depth === 0 || $from.parentOffset > 0) return false;
				const before = state.doc.resolve($from.before()).nodeBefore;
				if (!isFigure(before)) return isFigure($from.parent);
				const change = state.tr;
				if ($from.parent.content.size === 0 && !isFigure($from.parent)) change.delete($from.before(), $from.after());
				view.dispatch(change.setSelection(TextSelection.create(change.doc, $from.before() - 1)).scrollIntoView());
				return true;
			},
			Delete: ({ editor: { state } }) => {
				const { $from, empty } = state.selection;
				if (!empty || $from.depth === 0 || $from.parentOffset < $from.parent.content.size) return false;
				return isFigure($from.parent) || isFigure(state.doc.resolve($from.after()).nodeAfter);
			},
		};
	},
});
