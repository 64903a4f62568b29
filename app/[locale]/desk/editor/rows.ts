import { type Editor, Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { SaidState } from '@/archive/rows/row';
import type { Piece } from '@/archive/statements/diff-words';
import { type Block, segmentsOf, type TurnRole, unitOf } from '@/archive/statements/text';
import { copySource, insertOffered, sayOfRow, takeMark, toChangedRow, toNextRow } from './row-acts';
import { clearRows, guardRows } from './row-guard';
import { currentRow, rowsOf, staysInRows } from './row-places';
import { RowSources, type Said } from './row-sources';
import { type Progress, progressOf, type RowsState, rowsPlugin } from './row-state';
import { RowView, type RowWords, stateOfRow } from './row-view';
import { labelOf } from './turn-node';

/** What is told of rows, once it stands here. */
export interface RowPorts {
	onSaid(key: string, state: SaidState | 'draft'): void;
	/** The unit follows its source as it reads now. */
	onConfirmed(unit: string): void;
	/** A row would have been lost from beside its source. */
	onRefused(): void;
	onProgress(progress: Progress): void;
	/** Words that were found for the row, which F4 puts into it. */
	offered(): readonly string[];
}

export interface RowOptions extends RowWords {
	source: readonly Block[];
	roles: Record<TurnRole, string>;
	said: Readonly<Record<string, SaidState>>;
	changed: readonly { key: string; pieces: readonly Piece[] }[];
	/** What this member says of a row with Ctrl+Enter. Null: they may only read. */
	says: SaidState | null;
	ports: RowPorts | null;
}

/** Sets each segment beside its source, with its state, and keeps rows beside their source. */
export const Rows = Extension.create<RowOptions>({
	name: 'rows',
	priority: 1100,

	addOptions() {
		return {
			source: [],
			roles: { speech: '', question: '', answer: '', moderator: '', remark: '' },
			said: {},
			changed: [],
			says: null,
			ports: null,
			lang: '',
			placeholder: '',
			states: { empty: '', draft: '', done: '', reviewed: '' },
			sourceChanged: '',
			figures: null,
		};
	},

	addKeyboardShortcuts() {
		const clear = () => {
			const change = clearRows(this.editor.state);
			if (change) this.editor.view.dispatch(change.scrollIntoView());
			return change !== null;
		};
		return {
			'Mod-Enter': () => sayAndGoOn(this.editor, this.options),
			F2: () => this.editor.isEditable && copySource(this.editor),
			F4: () => this.editor.isEditable && insertOffered(this.editor, this.options.ports?.offered() ?? []),
			F8: () => confirmRow(this.editor, this.options),
			F9: () => toChangedRow(this.editor),
			Backspace: clear,
			Delete: clear,
		};
	},

	addProseMirrorPlugins() {
		const { source, roles, ports, said, changed } = this.options;
		const sources = new RowSources(segmentsOf(source));
		const labels = new Map(
			source.flatMap((block) =>
				block.type === 'turn' ? [[block.key, labelOf(roles, block.role, block.speaker)] as const] : [],
			),
		);
		const toggle = (key: string) => toggleRow(this.editor, this.options, key);
		return [
			guardRows(sources.units, () => ports?.onRefused()),
			new Plugin<RowsState>({
				key: rowsPlugin,
				state: {
					init: (_, { doc }) => {
						const notes = {
							said: new Map<string, Said>(
								rowsOf(doc).flatMap(({ key, node }) => (said[key] ? [[key, { state: said[key], node }]] : [])),
							),
							changed: new Map(changed.map(({ key, pieces }) => [key, pieces])),
						};
						return { ...notes, sources, decorations: sources.decorate(doc, notes, labels) };
					},
					apply: (change, old) => {
						const told = change.getMeta(rowsPlugin);
						if (told) return { ...old, ...told, decorations: sources.decorate(change.doc, told, labels) };
						if (!change.docChanged) return old;
						const decorations = staysInRows(change)
							? old.decorations.map(change.mapping, change.doc)
							: sources.decorate(change.doc, old, labels);
						return { ...old, decorations };
					},
				},
				view: (view) => {
					let shown = '';
					const show = () => {
						const progress = progressOf(view.state);
						const words = JSON.stringify(progress);
						if (words !== shown) queueMicrotask(() => ports?.onProgress(progress));
						shown = words;
					};
					show();
					return {
						update: (now, before) => {
							if (now.state.doc !== before.doc || rowsPlugin.getState(now.state) !== rowsPlugin.getState(before))
								show();
						},
					};
				},
				props: {
					decorations: (state) => rowsPlugin.getState(state)?.decorations,
					handleTextInput: (view, from, _to, text) => {
						const change = clearRows(view.state);
						if (change) view.dispatch(change.insertText(text, from).scrollIntoView());
						return change !== null;
					},
					nodeViews: {
						segment: (node, view, _position, decorations) => new RowView(node, view, decorations, this.options, toggle),
					},
				},
			}),
		];
	},
});

/** Says of the row what this member says, and goes to the next. */
export function sayAndGoOn(editor: Editor, { says, ports }: Pick<RowOptions, 'says' | 'ports'>): boolean {
	const row = currentRow(editor.state);
	if (!row || !says) return false;
	if (sayOfRow(editor, row, says)) ports?.onSaid(row.key, says);
	toNextRow(editor);
	return true;
}

/** The row is still valid, and on to the next whose source has changed. */
export function confirmRow(editor: Editor, { says, ports }: Pick<RowOptions, 'says' | 'ports'>): boolean {
	const row = currentRow(editor.state);
	if (!row || !says || !takeMark(editor, unitOf(row.key))) return false;
	ports?.onConfirmed(unitOf(row.key));
	toChangedRow(editor);
	return true;
}

/** Says it of a row, or takes it back. */
export function toggleRow(editor: Editor, { says, ports }: Pick<RowOptions, 'says' | 'ports'>, key: string): void {
	const row = rowsOf(editor.state.doc).find((one) => one.key === key);
	if (!row || !says) return;
	const now = stateOfRow(row.node, rowsPlugin.getState(editor.state)?.said.get(key));
	const next = now === 'reviewed' || now === says ? 'draft' : says;
	if (sayOfRow(editor, row, next)) ports?.onSaid(key, next);
}
