import { mergeAttributes, Node as NodeExtension } from '@tiptap/core';
import { type Figure, figure } from '@/archive/statements/figure';
import type { SegmentType } from '@/archive/statements/text';

const tags: Record<SegmentType, string> = {
	paragraph: 'p',
	heading: 'h2',
	quote: 'blockquote',
	'list-item': 'div',
	note: 'aside',
	caption: 'div',
	term: 'div',
	definition: 'div',
	row: 'div',
	preformatted: 'pre',
	separator: 'div',
	figure: 'figure',
};

const kept = (name: string) => ({
	parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`),
	renderHTML: (attributes: Record<string, unknown>) =>
		attributes[name] == null ? {} : { [`data-${name}`]: String(attributes[name]) },
});

/** One paragraph-sized block. Flat: lists and quotes are runs of segments, so that every segment has its own key. */
export const SegmentNode = NodeExtension.create({
	name: 'segment',
	group: 'block',
	content: 'text*',
	whitespace: 'pre',
	defining: true,

	addAttributes() {
		return {
			key: { default: null, keepOnSplit: false, ...kept('key') },
			type: {
				default: 'paragraph',
				...kept('type'),
				parseHTML: typeIn,
			},
			level: {
				default: null,
				...kept('level'),
				parseHTML: (element) => Number(element.getAttribute('data-level')) || null,
			},
			ordered: {
				default: null,
				...kept('ordered'),
				parseHTML: (element) => booleanOf(element.getAttribute('data-ordered')),
			},
			figure: {
				default: null,
				keepOnSplit: false,
				parseHTML: figureIn,
				renderHTML: ({ figure: shown }) => (shown ? { 'data-figure': JSON.stringify(shown) } : {}),
			},
		};
	},

	parseHTML() {
		return [
			{ tag: '[data-type]:not([data-role])' },
			...['h1', 'h2'].map((tag) => ({ tag, attrs: { type: 'heading', level: 2 } })),
			{ tag: 'h3', attrs: { type: 'heading', level: 3 } },
			...['h4', 'h5', 'h6'].map((tag) => ({ tag, attrs: { type: 'heading', level: 4 } })),
			{ tag: 'li p', priority: 60, getAttrs: listed },
			{ tag: 'li', getAttrs: (element) => (holdsParagraphs(element) ? false : listed(element)) },
			{ tag: 'blockquote p', priority: 60, attrs: { type: 'quote' } },
			{ tag: 'blockquote', getAttrs: (element) => (holdsParagraphs(element) ? false : { type: 'quote' }) },
			{ tag: 'pre', attrs: { type: 'preformatted' }, preserveWhitespace: 'full' },
			{ tag: 'hr', attrs: { type: 'separator' } },
			{ tag: 'p' },
		];
	},

	renderHTML({ node, HTMLAttributes }) {
		const { type, level } = node.attrs;
		const tag = type === 'heading' ? `h${level ?? 2}` : tags[typeOf(type)];
		return [tag, mergeAttributes(HTMLAttributes, { class: 'segment' }), 0];
	},
});

/** Null where nothing is said, so that the tag decides. */
function typeIn(element: HTMLElement): SegmentType | null {
	const type = element.getAttribute('data-type');
	if (type === 'figure' && !figureIn(element)) return 'paragraph';
	return type === null ? null : typeOf(type);
}

/** A figure that was copied here; anything else that calls itself one is none. */
function figureIn(element: HTMLElement): Figure | null {
	try {
		return figure.safeParse(JSON.parse(element.getAttribute('data-figure') ?? '')).data ?? null;
	} catch {
		return null;
	}
}

function typeOf(value: string | null): SegmentType {
	return Object.keys(tags).find((type): type is SegmentType => type === value) ?? 'paragraph';
}

function booleanOf(value: string | null): boolean | null {
	return value === null ? null : value === 'true';
}

function listed(element: HTMLElement) {
	return { type: 'list-item', ordered: element.closest('ol, ul')?.tagName === 'OL' };
}

/** Then each of them is a segment, and what holds them is none. */
function holdsParagraphs(element: HTMLElement): boolean {
	return element.querySelector('p, h1, h2, h3, h4, h5, h6, li') !== null && !/\S/.test(ownWords(element));
}

function ownWords(element: HTMLElement): string {
	return [...element.childNodes]
		.map((node) => (node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '') : ''))
		.join('');
}
