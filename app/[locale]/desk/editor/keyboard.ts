import { type Editor, Extension, type KeyboardShortcutCommand } from '@tiptap/core';
import { liftEmptyBlock } from '@tiptap/pm/commands';
import { type EditorState, Selection, TextSelection } from '@tiptap/pm/state';

interface KeyboardOptions {
	/** Row by row: Tab goes to the next row. */
	rows: boolean;
}

/** Enter splits, Backspace at a start first makes plain, Alt+arrows move the segment, rows follow each other by Tab. */
export const Keyboard = Extension.create<KeyboardOptions>({
	name: 'deskKeyboard',
	priority: 1000,

	addOptions: () => ({ rows: false }),

	addKeyboardShortcuts() {
		const rows: Record<string, KeyboardShortcutCommand> = this.options.rows
			? {
					Tab: () => toRow(this.editor, 1),
					'Shift-Tab': () => toRow(this.editor, -1),
				}
			: {};
		return {
			Enter: () => splitSegment(this.editor),
			'Shift-Enter': () => this.editor.commands.insertContent({ type: 'text', text: '\n' }),
			Backspace: () => makePlain(this.editor),
			'Alt-ArrowUp': () => moveSegment(this.editor, -1),
			'Alt-ArrowDown': () => moveSegment(this.editor, 1),
			...rows,
		};
	},
});

/** In two where the cursor is; the first part keeps its key. */
export function splitSegment(editor: Editor): boolean {
	const { state, view } = editor;
	const { $from, empty } = state.selection;
	if (!(state.selection instanceof TextSelection) || $from.parent.type.name !== 'segment') return false;
	const { type, figure } = $from.parent.attrs;
	if (type === 'preformatted') return editor.commands.insertContent({ type: 'text', text: '\n' });
	if (empty && $from.parent.content.size === 0 && !figure) return leaveRun(editor);
	view.dispatch(splitAt(state).scrollIntoView());
	return true;
}

/** At the very start an empty paragraph is set before: the words keep their key. Else the first part keeps it. */
function splitAt(state: EditorState) {
	const change = state.tr.deleteSelection();
	const { $from } = change.selection;
	const { attrs, type, content } = $from.parent;
	if ($from.parentOffset === 0 && content.size > 0) return change.insert($from.before(), type.create());
	const after = attrs.type === 'list-item' || attrs.type === 'quote' ? attrs.type : 'paragraph';
	const goesOn = $from.parentOffset < content.size && !attrs.figure ? attrs.type : after;
	return change.split($from.pos, 1, [{ type, attrs: { ...attrs, type: goesOn, key: null, figure: null } }]);
}

/** Enter in an empty segment: out of the list or quote, then out of the turn. */
function leaveRun(editor: Editor): boolean {
	const { $from } = editor.state.selection;
	if ($from.parent.attrs.type !== 'paragraph')
		return editor.commands.updateAttributes('segment', { type: 'paragraph' });
	if ($from.depth > 1) return liftEmptyBlock(editor.state, editor.view.dispatch);
	editor.view.dispatch(splitAt(editor.state).scrollIntoView());
	return true;
}

function makePlain(editor: Editor): boolean {
	const { $from, empty } = editor.state.selection;
	if (!empty || $from.parentOffset > 0 || $from.parent.type.name !== 'segment') return false;
	if ($from.parent.attrs.type === 'paragraph' || $from.parent.attrs.figure) return false;
	return editor.commands.updateAttributes('segment', { type: 'paragraph', level: null, ordered: null });
}

/** Moves the segment (in a turn: within it; at its edge the whole turn) past its neighbour; keys go with it. */
export function moveSegment(editor: Editor, by: 1 | -1): boolean {
	const { state, view } = editor;
	const { $from } = state.selection;
	const depth = $from.depth > 1 && !hasNeighbour($from.index(1), $from.node(1).childCount, by) ? 1 : $from.depth;
	const parent = $from.node(depth - 1);
	const index = $from.index(depth - 1);
	if (!hasNeighbour(index, parent.childCount, by)) return false;
	const node = $from.node(depth);
	const start = $from.before(depth);
	const target = by === 1 ? start + parent.child(index + 1).nodeSize : start - parent.child(index - 1).nodeSize;
	const change = state.tr.delete(start, start + node.nodeSize).insert(target, node);
	const cursor = target + ($from.pos - start);
	view.dispatch(change.setSelection(TextSelection.create(change.doc, cursor)).scrollIntoView());
	return true;
}

function hasNeighbour(index: number, count: number, by: 1 | -1): boolean {
	return by === 1 ? index < count - 1 : index > 0;
}

/** False at the first and last row, so that Tab leaves the text there and nobody is caught in it. */
export function toRow(editor: Editor, by: 1 | -1): boolean {
	const { state, view } = editor;
	const { $from } = state.selection;
	if ($from.depth === 0) return false;
	const edge = by === 1 ? $from.after() : $from.before();
	const found = Selection.findFrom(state.doc.resolve(edge), by, true);
	if (!found) return false;
	const cursor = TextSelection.create(state.doc, found.$from.end());
	view.dispatch(state.tr.setSelection(cursor).scrollIntoView());
	return true;
}
