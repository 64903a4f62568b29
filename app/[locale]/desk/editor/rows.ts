import { Extension } from '@tiptap/core';
import type { Node as DocumentNode } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView, type NodeView } from '@tiptap/pm/view';
import type { Block, Segment, TurnRole } from '@/archive/statements/text';
import { renderRuns } from './render-runs';
import { labelOf } from './turn-node';

export interface RowOptions {
	source: readonly Block[];
	/** The source's language. */
	lang: string;
	/** What stands in a row without words. */
	placeholder: string;
	roles: Record<TurnRole, string>;
}

/** Sets each segment beside its source: the source segments of its unit, which nobody can write in. */
export const Rows = Extension.create<RowOptions>({
	name: 'rows',

	addOptions() {
		return {
			source: [],
			lang: '',
			placeholder: '',
			roles: { speech: '', question: '', answer: '', moderator: '', remark: '' },
		};
	},

	addProseMirrorPlugins() {
		const { source, lang, placeholder, roles } = this.options;
		const segments = source.flatMap((block) => (block.type === 'turn' ? block.segments : [block]));
		const labels = new Map(
			source.flatMap((block) =>
				block.type === 'turn' ? [[block.key, labelOf(roles, block.role, block.speaker)] as const] : [],
			),
		);
		const beside = (doc: DocumentNode) => besideOf(doc, segments, labels);
		return [
			new Plugin<DecorationSet>({
				state: {
					init: (_, { doc }) => beside(doc),
					apply: (change, old) => (change.docChanged ? beside(change.doc) : old),
				},
				props: {
					decorations(state) {
						return this.getState(state);
					},
					nodeViews: {
						segment: (node, view, _position, decorations) =>
							new RowView(node, view, decorations, { lang, placeholder }),
					},
				},
			}),
		];
	},
});

/** A segment's sources are of its key; the first of a unit also has the unit's sources that no other row has. */
function besideOf(doc: DocumentNode, source: readonly Segment[], labels: ReadonlyMap<string, string>): DecorationSet {
	const keys = new Set<string>();
	doc.descendants((node) => {
		if (node.type.name === 'segment') keys.add(node.attrs.key);
		return node.type.name === 'turn';
	});
	const begun = new Set<string>();
	const decorations: Decoration[] = [];
	doc.descendants((node, position) => {
		const { key } = node.attrs;
		if (node.type.name === 'turn') {
			const label = labels.get(key);
			if (label) decorations.push(Decoration.node(position, position + node.nodeSize, { 'data-source-label': label }));
			return true;
		}
		const unit = unitOf(key);
		const first = !begun.has(unit);
		begun.add(unit);
		const sources = source.filter(
			(segment) => segment.key === key || (first && unitOf(segment.key) === unit && !keys.has(segment.key)),
		);
		decorations.push(Decoration.node(position, position + node.nodeSize, {}, { sources }));
		return false;
	});
	return DecorationSet.create(doc, decorations);
}

function unitOf(key: string | null): string {
	return (key ?? '').replace(/-[0-9]+$/, '');
}

class RowView implements NodeView {
	readonly dom = document.createElement('div');
	readonly contentDOM = document.createElement('div');
	private readonly source = document.createElement('div');
	private shown: readonly Segment[] | null = null;

	constructor(
		private node: DocumentNode,
		private readonly view: EditorView,
		decorations: readonly Decoration[],
		{ lang, placeholder }: Pick<RowOptions, 'lang' | 'placeholder'>,
	) {
		this.dom.className = 'row';
		this.source.className = 'source';
		this.source.lang = lang;
		this.contentDOM.dataset.placeholder = placeholder;
		this.source.contentEditable = 'false';
		this.dom.append(this.source, this.contentDOM);
		this.draw(decorations);
	}

	update(node: DocumentNode, decorations: readonly Decoration[]): boolean {
		if (node.type !== this.node.type) return false;
		this.node = node;
		this.draw(decorations);
		return true;
	}

	/** The source may be selected and copied, and is no business of the editor's. */
	stopEvent(event: Event): boolean {
		return event.target instanceof Node && this.source.contains(event.target);
	}

	ignoreMutation(mutation: { target: Node }): boolean {
		return !this.contentDOM.contains(mutation.target);
	}

	private draw(decorations: readonly Decoration[]) {
		const { type, level, key, ordered } = this.node.attrs;
		const mine = { type, level, key, ordered };
		for (const [name, value] of Object.entries(mine)) {
			if (value === null) delete this.contentDOM.dataset[name];
			else this.contentDOM.dataset[name] = String(value);
		}
		this.contentDOM.className = this.node.content.size === 0 ? 'segment empty' : 'segment';
		const sources: readonly Segment[] = decorations.find((found) => found.spec.sources)?.spec.sources ?? [];
		if (this.shown?.length === sources.length && sources.every((segment, index) => segment === this.shown?.[index]))
			return;
		this.shown = sources;
		this.source.replaceChildren(...sources.map((segment) => sourceElement(segment, this.view.dom.ownerDocument)));
	}
}

function sourceElement(segment: Segment, page: Document): HTMLElement {
	const element = page.createElement('div');
	element.className = 'segment';
	element.dataset.type = segment.type;
	if (segment.level) element.dataset.level = String(segment.level);
	element.append(...renderRuns(segment, page));
	return element;
}
