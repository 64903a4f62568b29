import type { Node as DocumentNode } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { segmentWords, unitOf } from '@/archive/statements/text';

export interface RowPlace {
	key: string;
	node: DocumentNode;
	position: number;
}

/** Documents never change, so their rows are counted once. */
const known = new WeakMap<DocumentNode, RowPlace[]>();

/** Every row of a document in reading order. */
export function rowsOf(doc: DocumentNode): RowPlace[] {
	const found = known.get(doc);
	if (found) return found;
	const rows: RowPlace[] = [];
	doc.descendants((node, position) => {
		if (node.type.name === 'segment') rows.push({ key: node.attrs.key ?? '', node, position });
		return node.type.name === 'turn';
	});
	known.set(doc, rows);
	return rows;
}

/** All words of a row, a figure's alternative text and credit too. */
export function wordsOfRow(node: DocumentNode): string {
	return segmentWords({ text: node.textContent, figure: node.attrs.figure ?? undefined });
}

/** The row the cursor is in. */
export function currentRow({ doc, selection }: EditorState): RowPlace | null {
	const { $from } = selection;
	if ($from.parent.type.name !== 'segment') return null;
	return {
		key: $from.parent.attrs.key ?? '',
		node: doc.nodeAt($from.before()) ?? $from.parent,
		position: $from.before(),
	};
}

export function unitsIn(doc: DocumentNode): Set<string> {
	return new Set(rowsOf(doc).map(({ key }) => unitOf(key)));
}

/** Whether a change only writes within rows: which rows there are, and where, stays as it was. */
export function staysInRows(change: Transaction): boolean {
	const within = change.steps.every((step, index) => {
		const doc = change.docs[index];
		let inside = doc !== undefined;
		step.getMap().forEach((from, to) => {
			if (!doc?.resolve(from).sameParent(doc.resolve(to)) || !doc.resolve(from).parent.isTextblock) inside = false;
		});
		return inside;
	});
	if (!within) return false;
	const [before, after] = [rowsOf(change.before), rowsOf(change.doc)];
	return before.length === after.length && before.every(({ key }, index) => key === after[index]?.key);
}
