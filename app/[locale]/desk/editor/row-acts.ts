import type { Editor } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import type { Node as DocumentNode } from '@tiptap/pm/model';
import { type EditorState, TextSelection } from '@tiptap/pm/state';
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
	writeRow(editor, row, content);
	return true;
}

/** Whether the row one is in is a further part of the one before it: both stand beside the same passage. */
export function isFurtherPart({ doc }: EditorState, { key, position }: RowPlace): boolean {
	const before = doc.resolve(position).nodeBefore;
	return before?.type.name === 'segment' && unitOf(before.attrs.key ?? '') === unitOf(key);
}

/** Joins the row one is in to the part before it, which keeps its key; false when it is none. */
export function joinPart(editor: Editor): boolean {
	const row = currentRow(editor.state);
	if (!row || !isFurtherPart(editor.state, row)) return false;
	editor.view.dispatch(closeHistory(editor.state.tr.join(row.position)).scrollIntoView());
	return true;
}

/** Puts words into the row one is in, in place of what it has. */
export function fillRow(editor: Editor, words: string): void {
	const row = currentRow(editor.state);
	if (row) writeRow(editor, row, [editor.schema.text(words)]);
}

/** The first of the offered words; of some of them, those that come next. Undefined when nothing is offered. */
export function nextOffered(offered: readonly string[], words: string): string | undefined {
	return offered[(offered.indexOf(words) + 1) % offered.length];
}

/** Puts the first of the offered words into the row; when it has some of them, the next, from the first again after the last. */
export function insertOffered(editor: Editor, offered: readonly string[]): boolean {
	const row = currentRow(editor.state);
	const next = row && nextOffered(offered, row.node.textContent);
	if (!next) return false;
	fillRow(editor, next);
	return true;
}

function writeRow(editor: Editor, { position, node }: RowPlace, content: DocumentNode[]): void {
	const start = position + 1;
	const change = editor.state.tr.replaceWith(start, start + node.content.size, content);
	const end = start + (change.doc.nodeAt(position)?.content.size ?? 0);
	change.setSelection(TextSelection.create(change.doc, end));
	editor.view.dispatch(closeHistory(change).scrollIntoView());
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
