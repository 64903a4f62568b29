import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import type { SaidState } from '@/archive/rows/row';
import { unitOf } from '@/archive/statements/text';
import { runsOf } from './document';
import { toRow } from './keyboard';
import { currentRow, type RowPlace, rowsOf } from './row-places';
import { rowsPlugin } from './row-state';
import { stateOfRow } from './row-view';

/** Says something of a row, here at once. Null when there is nothing to be said: it has no words, or that was said already. */
export function sayOfRow(editor: Editor, { key, node }: RowPlace, state: SaidState | 'draft'): boolean {
	const notes = rowsPlugin.getState(editor.state);
	const now = stateOfRow(node, notes?.said.get(key));
	if (!notes || now === 'empty' || now === state) return false;
	const said = new Map(notes.said);
	if (state === 'draft') said.delete(key);
	else said.set(key, { state, node });
	const changed = new Map(notes.changed);
	if (state !== 'draft') changed.delete(unitOf(key));
	editor.view.dispatch(editor.state.tr.setMeta(rowsPlugin, { said, changed }));
	return true;
}

/** Takes the mark of a changed source off a row, `title` or `lead`; false when there is none. */
export function takeMark(editor: Editor, unit: string): boolean {
	const notes = rowsPlugin.getState(editor.state);
	if (!notes?.changed.has(unit)) return false;
	const changed = new Map(notes.changed);
	changed.delete(unit);
	editor.view.dispatch(editor.state.tr.setMeta(rowsPlugin, { said: notes.said, changed }));
	return true;
}

/** Puts the source's words into the row, with their formatting, for names, figures and quotations that stay as they are. */
export function copySource(editor: Editor): boolean {
	const { state, schema } = editor;
	const row = currentRow(state);
	const notes = rowsPlugin.getState(state);
	const sources = row && notes?.sources.besideKey(row.key);
	if (!row || !sources?.length) return false;
	const content = sources.flatMap((segment, index) => [
		...(index > 0 ? [schema.text('\n')] : []),
		...runsOf(segment).map((run) => schema.nodeFromJSON(run)),
	]);
	const start = row.position + 1;
	const change = state.tr.replaceWith(start, start + row.node.content.size, content);
	change.setSelection(TextSelection.create(change.doc, start + (change.doc.nodeAt(row.position)?.content.size ?? 0)));
	editor.view.dispatch(change.scrollIntoView());
	return true;
}

/** Goes to the next row whose source has changed, from the top again after the last; false when there is none. */
export function toChangedRow(editor: Editor): boolean {
	const { state, view } = editor;
	const changed = rowsPlugin.getState(state)?.changed;
	const rows = rowsOf(state.doc).filter(({ key }) => changed?.has(unitOf(key)));
	const target = rows.find(({ position }) => position > state.selection.from) ?? rows[0];
	if (!target) return false;
	const end = target.position + 1 + target.node.content.size;
	view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, end)).scrollIntoView());
	view.focus();
	return true;
}

/** On to the next row; at the last one the cursor stays. */
export function toNextRow(editor: Editor): void {
	toRow(editor, 1);
}
