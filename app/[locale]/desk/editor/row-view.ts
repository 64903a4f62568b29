import type { Node as DocumentNode } from '@tiptap/pm/model';
import type { Decoration, EditorView, NodeView } from '@tiptap/pm/view';
import type { RowState } from '@/archive/rows/row';
import type { Piece } from '@/archive/statements/diff-words';
import { type Segment, segmentWords } from '@/archive/statements/text';
import { type FigureOptions, fileElement, noteElements } from './figure-elements';
import { renderRuns } from './render-runs';
import { wordsOfRow } from './row-places';
import type { Beside, Said } from './row-sources';

export interface RowWords {
	/** The source's language. */
	lang: string;
	/** What stands in a row without words. */
	placeholder: string;
	states: Record<RowState, string>;
	/** Said before a source that has changed. */
	sourceChanged: string;
	figures: FigureOptions | null;
}

/** The state of a row with these words. What was said holds for the words it was said of. */
export function stateOfRow(node: DocumentNode, said: Said | undefined): RowState {
	if (wordsOfRow(node).trim() === '') return 'empty';
	return said && (said.node === node || said.node.eq(node)) ? said.state : 'draft';
}

/** A segment beside its source, which nobody can write in, and its state. Outside React: a key redraws one row at most. */
export class RowView implements NodeView {
	readonly dom = document.createElement('div');
	readonly contentDOM = document.createElement('div');
	private readonly source = document.createElement('div');
	private readonly state = document.createElement('button');
	/** What is said of a figure's file beside its caption. */
	private readonly notes = document.createElement('div');
	private shown: Pick<Beside, 'sources' | 'change'> = { sources: [], change: undefined };

	constructor(
		private node: DocumentNode,
		private readonly view: EditorView,
		decorations: readonly Decoration[],
		private readonly words: RowWords,
		onToggle: (key: string) => void,
	) {
		this.dom.className = 'row';
		this.source.className = 'source';
		this.source.lang = words.lang;
		this.contentDOM.dataset.placeholder = words.placeholder;
		this.source.contentEditable = 'false';
		this.notes.className = 'notes';
		this.notes.contentEditable = 'false';
		this.state.type = 'button';
		this.state.className = 'row-state';
		this.state.contentEditable = 'false';
		// Ctrl+Enter does the same from the keyboard: three hundred rows are not three hundred tab stops.
		this.state.tabIndex = -1;
		this.state.addEventListener('mousedown', (event) => event.preventDefault());
		this.state.addEventListener('click', () => onToggle(this.node.attrs.key));
		this.dom.append(this.source, this.contentDOM, this.state, this.notes);
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
		return event.target instanceof Node && !this.contentDOM.contains(event.target) && event.target !== this.dom;
	}

	ignoreMutation(mutation: { target: Node }): boolean {
		return !this.contentDOM.contains(mutation.target);
	}

	private draw(decorations: readonly Decoration[]) {
		const { type, level, key, ordered } = this.node.attrs;
		for (const [name, value] of Object.entries({ type, level, key, ordered })) {
			if (value === null) delete this.contentDOM.dataset[name];
			else this.contentDOM.dataset[name] = String(value);
		}
		this.dom.id = `row-${key}`;
		this.contentDOM.className = this.node.content.size === 0 ? 'segment empty' : 'segment';
		const beside = decorations.find((found) => found.spec.sources)?.spec as Beside | undefined;
		this.drawNotes();
		this.drawState(stateOfRow(this.node, beside?.said));
		this.drawSource(beside?.sources ?? [], beside?.change);
	}

	private drawNotes() {
		const { figure } = this.node.attrs;
		const { figures } = this.words;
		this.notes.hidden = !figure;
		if (figure && figures) this.notes.replaceChildren(...noteElements(figure, figures, this.view.dom.ownerDocument));
	}

	private drawState(state: RowState) {
		if (this.state.dataset.row === state) return;
		this.state.dataset.row = state;
		this.state.textContent = this.words.states[state];
	}

	private drawSource(sources: readonly Segment[], change: readonly Piece[] | undefined) {
		if (sources === this.shown.sources && change === this.shown.change) return;
		this.shown = { sources, change };
		const page = this.view.dom.ownerDocument;
		if (change) this.dom.dataset.changed = '';
		else delete this.dom.dataset.changed;
		this.state.hidden = !change && !sources.some((segment) => segmentWords(segment).trim() !== '');
		if (change) {
			const files = sources.flatMap((segment) => fileElements(segment, this.words.figures, page));
			this.source.replaceChildren(...files, ...changeElements(change, this.words.sourceChanged, page));
		} else this.source.replaceChildren(...sources.flatMap((segment) => sourceElements(segment, this.words, page)));
	}
}

function fileElements({ figure }: Segment, figures: FigureOptions | null, page: Document): HTMLElement[] {
	return figure && figures ? [fileElement(figure.file, figures, page)] : [];
}

/** A figure with its file above its words and what is said of that below. */
function sourceElements(segment: Segment, { figures, lang }: RowWords, page: Document): HTMLElement[] {
	const words = sourceElement(segment, page);
	if (!segment.figure || !figures) return [words];
	return [...fileElements(segment, figures, page), words, ...noteElements(segment.figure, figures, page, lang)];
}

/** How the source reads now, with what it no longer says and what is new. */
function changeElements(change: readonly Piece[], words: string, page: Document): HTMLElement[] {
	const note = page.createElement('p');
	note.className = 'source-note';
	note.lang = page.documentElement.lang;
	note.textContent = words;
	const element = page.createElement('div');
	element.className = 'segment';
	element.append(
		...change.map(({ act, text }) => {
			if (act === 'same') return page.createTextNode(text);
			const piece = page.createElement(act === 'deleted' ? 'del' : 'ins');
			piece.textContent = text;
			return piece;
		}),
	);
	return [note, element];
}

function sourceElement(segment: Segment, page: Document): HTMLElement {
	const element = page.createElement('div');
	element.className = 'segment';
	element.dataset.type = segment.type;
	if (segment.level) element.dataset.level = String(segment.level);
	element.append(...renderRuns(segment, page));
	return element;
}
