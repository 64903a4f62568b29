import type { Node as DocumentNode } from '@tiptap/pm/model';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { SaidState } from '@/archive/rows/row';
import type { Piece } from '@/archive/statements/diff-words';
import { type Segment, segmentWords, unitOf } from '@/archive/statements/text';
import { rowsOf } from './row-places';

/** What was said of a row, and the words it was said of. */
export interface Said {
	state: SaidState;
	node: DocumentNode;
}

/** What a row shows beside its words. The same objects as long as nothing changes, so that only changed rows are drawn again. */
export interface Beside {
	sources: readonly Segment[];
	said: Said | undefined;
	/** How the source reads now, against what the row follows. */
	change: readonly Piece[] | undefined;
}

export interface RowNotes {
	said: ReadonlyMap<string, Said>;
	/** By unit. */
	changed: ReadonlyMap<string, readonly Piece[]>;
}

const none: readonly Segment[] = [];

/** Finds a row's source: of its key; the first of a unit also has the unit's sources that no other row has. */
export class RowSources {
	private readonly byUnit = new Map<string, Segment[]>();
	private readonly shown = new Map<string, Segment[]>();

	constructor(segments: readonly Segment[]) {
		for (const segment of segments) {
			const unit = unitOf(segment.key);
			this.byUnit.set(unit, [...(this.byUnit.get(unit) ?? []), segment]);
		}
	}

	get units(): Iterable<string> {
		return this.byUnit.keys();
	}

	/** Whether there are words to translate. */
	hasWords(unit: string): boolean {
		return this.byUnit.get(unit)?.some((segment) => segmentWords(segment).trim() !== '') ?? false;
	}

	/** The sources that a row shows. */
	besideKey(key: string): readonly Segment[] {
		return this.shown.get(key) ?? none;
	}

	/** Decorations of all rows, and of turns that have another label in the source. */
	decorate(doc: DocumentNode, { said, changed }: RowNotes, labels: ReadonlyMap<string, string>): DecorationSet {
		const keys = new Set(rowsOf(doc).map(({ key }) => key));
		const begun = new Set<string>();
		const rows = rowsOf(doc).map(({ key, node, position }) => {
			const unit = unitOf(key);
			const isFirst = !begun.has(unit);
			begun.add(unit);
			const beside: Beside = {
				sources: this.besideRow(key, unit, isFirst, keys),
				said: said.get(key),
				change: isFirst ? changed.get(unit) : undefined,
			};
			return Decoration.node(position, position + node.nodeSize, {}, beside);
		});
		return DecorationSet.create(doc, [...rows, ...labelled(doc, labels)]);
	}

	private besideRow(key: string, unit: string, isFirst: boolean, keys: ReadonlySet<string>): readonly Segment[] {
		const all = this.byUnit.get(unit) ?? none;
		const sources = all.filter((segment) => segment.key === key || (isFirst && !keys.has(segment.key)));
		const before = this.shown.get(key);
		if (before?.length === sources.length && before.every((segment, index) => segment === sources[index]))
			return before;
		this.shown.set(key, sources);
		return sources;
	}
}

function labelled(doc: DocumentNode, labels: ReadonlyMap<string, string>): Decoration[] {
	const turns: Decoration[] = [];
	doc.forEach((node, position) => {
		const label = node.type.name === 'turn' && labels.get(node.attrs.key);
		if (label) turns.push(Decoration.node(position, position + node.nodeSize, { 'data-source-label': label }));
	});
	return turns;
}
