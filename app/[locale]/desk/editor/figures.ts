import { Extension } from '@tiptap/core';
import type { Node as DocumentNode } from '@tiptap/pm/model';
import { Plugin, TextSelection } from '@tiptap/pm/state';
import type { EditorView, NodeView, NodeViewConstructor } from '@tiptap/pm/view';
import type { Figure } from '@/archive/statements/figure';
import { type FigureOptions, fileElement, noteElements } from './figure-elements';

/** Shows the files of figures where they stand in the text; what is said of one is written in the bar above. */
export const Figures = Extension.create<FigureOptions>({
	name: 'figures',

	addProseMirrorPlugins() {
		const options = this.options;
		const views: { segment: (...given: Parameters<NodeViewConstructor>) => NodeView | undefined } = {
			segment: (node, view, placeOf) => (node.attrs.figure ? new FigureView(node, view, placeOf, options) : undefined),
		};
		// ProseMirror draws by the schema what no view is made for.
		return [new Plugin({ props: { nodeViews: views as Record<string, NodeViewConstructor> } })];
	},
});

/** A figure: its file, which nobody can write in, its caption, and what is said of it. */
class FigureView implements NodeView {
	readonly dom: HTMLElement;
	readonly contentDOM: HTMLElement;
	private readonly file: HTMLElement;
	private readonly notes: HTMLElement;
	private readonly page: Document;
	private shown: Figure | null = null;

	constructor(
		private node: DocumentNode,
		private readonly view: EditorView,
		private readonly placeOf: () => number | undefined,
		private readonly options: FigureOptions,
	) {
		const page = view.dom.ownerDocument;
		this.page = page;
		this.dom = page.createElement('figure');
		this.dom.className = 'figure';
		[this.file, this.notes] = [page.createElement('div'), page.createElement('div')];
		for (const fixed of [this.file, this.notes]) {
			fixed.contentEditable = 'false';
			fixed.addEventListener('click', (event) => this.enter(event));
		}
		this.contentDOM = page.createElement('figcaption');
		this.contentDOM.dataset.placeholder = options.words.caption;
		this.dom.append(this.file, this.contentDOM, this.notes);
		this.draw();
	}

	update(node: DocumentNode): boolean {
		if (node.type !== this.node.type || !node.attrs.figure) return false;
		this.node = node;
		this.draw();
		return true;
	}

	stopEvent({ target }: Event): boolean {
		return target instanceof Node && (this.file.contains(target) || this.notes.contains(target));
	}

	ignoreMutation({ target }: { target: Node }): boolean {
		return !this.contentDOM.contains(target);
	}

	/** A click on the picture or on what is said of it leads into its caption, and so to the bar where both are changed. */
	private enter({ target }: Event) {
		const place = this.placeOf();
		if (place === undefined || (target instanceof Element && target.closest('a, audio, video'))) return;
		const { doc, tr } = this.view.state;
		this.view.dispatch(tr.setSelection(TextSelection.create(doc, place + this.node.nodeSize - 1)));
		this.view.focus();
	}

	private draw() {
		const figure: Figure = this.node.attrs.figure;
		this.dom.id = `row-${this.node.attrs.key}`;
		this.contentDOM.className = this.node.content.size === 0 ? 'segment empty' : 'segment';
		if (figure === this.shown) return;
		if (figure.file.hash !== this.shown?.file.hash) {
			this.file.replaceChildren(fileElement(figure.file, this.options, this.page));
		}
		this.notes.replaceChildren(...noteElements(figure, this.options, this.page));
		this.shown = figure;
	}
}
