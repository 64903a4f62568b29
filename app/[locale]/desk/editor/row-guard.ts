import { type EditorState, Plugin, type Transaction } from '@tiptap/pm/state';
import { rowsOf, staysInRows, unitsIn } from './row-places';

/**
 * Refuses a change that takes a row away from beside its source: rows of one unit may be joined, rows of two may not. What others
 * saved, and the member decided, is let through.
 */
export function guardRows(source: Iterable<string>, onRefused: () => void): Plugin {
	const units = new Set(source);
	return new Plugin({
		filterTransaction(change, state) {
			if (!change.docChanged || change.getMeta('adopted') || staysInRows(change)) return true;
			const after = unitsIn(change.doc);
			const isLost = [...unitsIn(state.doc)].some((unit) => units.has(unit) && !after.has(unit));
			if (isLost) queueMicrotask(onRefused);
			return !isLost;
		},
	});
}

/** Takes the selected words out of each row and leaves the rows. Null when the selection is within one. */
export function clearRows({ doc, selection, tr }: EditorState): Transaction | null {
	const { from, to } = selection;
	const rows = rowsOf(doc).filter(({ position, node }) => position + node.nodeSize > from && position < to);
	if (rows.length < 2) return null;
	for (const { position, node } of rows.toReversed()) {
		const start = position + 1;
		tr.delete(Math.max(from, start), Math.max(start, Math.min(to, start + node.content.size)));
	}
	return tr;
}
