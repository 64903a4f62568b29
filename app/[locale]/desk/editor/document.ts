import type { JSONContent } from '@tiptap/core';
import type { Node as DocumentNode, Mark as NodeMark } from '@tiptap/pm/model';
import type { Block, Mark, Segment, Turn } from '@/archive/statements/text';

/** The editor's document of a text's blocks. An empty text or turn gets one paragraph without a key to write in. */
export function toDocument(blocks: readonly Block[]): JSONContent {
	const content = blocks.map((block) => (block.type === 'turn' ? turnNode(block) : segmentNode(block)));
	return { type: 'doc', content: content.length > 0 ? content : [placeholder()] };
}

/** The blocks of a document, marks in canonical order. Paragraphs that were never written in (no key, no text) are left out. */
export function fromDocument(doc: DocumentNode): Block[] {
	return doc.children.filter((node) => !isPlaceholder(node)).map(blockOf);
}

/** Nodes never change, so what was made of one stays: unchanged blocks of two texts are the same objects. */
const made = new WeakMap<DocumentNode, Block>();

function blockOf(node: DocumentNode): Block {
	const block = made.get(node) ?? (node.type.name === 'turn' ? turnOf(node) : segmentOf(node));
	made.set(node, block);
	return block;
}

function placeholder(): JSONContent {
	return { type: 'segment', attrs: { key: null, type: 'paragraph' } };
}

function isPlaceholder(node: DocumentNode): boolean {
	return (
		node.type.name === 'segment' && node.attrs.key === null && node.attrs.figure === null && node.content.size === 0
	);
}

function turnNode(turn: Turn): JSONContent {
	const { key, role, speaker, person = null } = turn;
	const content = turn.segments.map(segmentNode);
	return {
		type: 'turn',
		attrs: { key, role, speaker, person },
		content: content.length > 0 ? content : [placeholder()],
	};
}

function segmentNode(segment: Segment): JSONContent {
	const { key, type, level = null, ordered = null, figure = null } = segment;
	return { type: 'segment', attrs: { key, type, level, ordered, figure }, content: runsOf(segment) };
}

/** Cuts the text wherever a mark begins or ends; each piece carries the marks that cover it. */
export function runsOf({ text, marks = [] }: Segment): JSONContent[] {
	const cuts = new Set([0, text.length, ...marks.flatMap((mark) => [mark.from, mark.to])]);
	const edges = [...cuts].filter((edge) => edge <= text.length).sort((a, b) => a - b);
	return edges.slice(1).map((to, index) => {
		const from = edges[index] ?? 0;
		const covering = marks.filter((mark) => mark.from <= from && mark.to >= to);
		return { type: 'text', text: text.slice(from, to), marks: covering.map(nodeMark) };
	});
}

function nodeMark({ type, href, lang }: Mark) {
	if (type === 'link') return { type, attrs: { href: href ?? '' } };
	return type === 'lang' ? { type, attrs: { lang: lang ?? '' } } : { type };
}

function turnOf(node: DocumentNode): Turn {
	const { key, role, speaker, person } = node.attrs;
	const segments = node.children
		.filter((child) => !isPlaceholder(child))
		.map(blockOf)
		.filter((block) => block.type !== 'turn');
	return { type: 'turn', key, role, speaker, ...(person ? { person } : {}), segments };
}

function segmentOf(node: DocumentNode): Segment {
	const { key, type: named, level, ordered, figure } = node.attrs;
	const type = figure ? 'figure' : named;
	const marks = marksOf(node);
	return {
		type,
		key,
		text: node.textContent,
		...(marks.length > 0 ? { marks } : {}),
		...(type === 'heading' && level ? { level } : {}),
		...(type === 'list-item' && ordered !== null ? { ordered } : {}),
		...(figure ? { figure } : {}),
	};
}

/** Neighbouring pieces under the same mark become one range; ranges by their start, then their end, then their kind. */
function marksOf(node: DocumentNode): Mark[] {
	const marks: Mark[] = [];
	let from = 0;
	for (const run of node.children) {
		const to = from + run.nodeSize;
		for (const mark of run.marks.map((found) => rangeOf(found, from, to))) {
			const open = marks.findLast((other) => sameMark(other, mark));
			if (open?.to === mark.from) open.to = mark.to;
			else marks.push(mark);
		}
		from = to;
	}
	return marks.sort((a, b) => a.from - b.from || a.to - b.to || (a.type < b.type ? -1 : 1));
}

function rangeOf(mark: NodeMark, from: number, to: number): Mark {
	const { href, lang } = mark.attrs;
	if (mark.type.name === 'link') return { type: 'link', from, to, href };
	if (mark.type.name === 'lang') return { type: 'lang', from, to, lang };
	return { type: mark.type.name === 'bold' ? 'bold' : 'italic', from, to };
}

function sameMark(a: Mark, b: Mark): boolean {
	return a.type === b.type && a.href === b.href && a.lang === b.lang;
}
