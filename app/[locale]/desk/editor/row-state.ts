import type { EditorState } from '@tiptap/pm/state';
import { PluginKey } from '@tiptap/pm/state';
import type { DecorationSet } from '@tiptap/pm/view';
import { unitOf } from '@/archive/statements/text';
import { rowsOf, unitsIn } from './row-places';
import type { RowNotes, RowSources } from './row-sources';
import { stateOfRow } from './row-view';

export interface RowsState extends RowNotes {
	sources: RowSources;
	decorations: DecorationSet;
}

export const rowsPlugin = new PluginKey<RowsState>('rows');

/** How far a translation is. `rows` counts those with words to translate, and passages of the source that have none here. */
export interface Progress {
	rows: number;
	done: number;
	changed: number;
	missing: number;
}

export function progressOf(state: EditorState): Progress {
	const notes = rowsPlugin.getState(state);
	const progress = { rows: 0, done: 0, changed: 0, missing: 0 };
	if (!notes) return progress;
	for (const { key, node } of rowsOf(state.doc)) {
		if (!notes.sources.hasWords(unitOf(key))) continue;
		const row = stateOfRow(node, notes.said.get(key));
		progress.rows += 1;
		if (row === 'done' || row === 'reviewed') progress.done += 1;
	}
	const units = unitsIn(state.doc);
	progress.changed = [...notes.changed.keys()].filter((unit) => units.has(unit)).length;
	progress.missing = [...notes.sources.units].filter((unit) => !units.has(unit)).length;
	progress.rows += progress.missing;
	return progress;
}
