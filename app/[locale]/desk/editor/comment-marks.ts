import { Extension } from '@tiptap/core';
import type { Node as DocumentNode } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { rowsOf } from './row-places';

/** An open comment as the text shows it. */
export interface CommentMark {
	id: string;
	key: string;
	passage: { from: number; to: number } | null;
	quoted: string;
}

export interface CommentMarkOptions {
	marks: readonly CommentMark[];
	/** What stands at a segment with so many open comments. */
	countWords(count: number): string;
}

const commentsPlugin = new PluginKey<DecorationSet>('comments');

/** Marks the passages that open comments are about. Who follows one is led to what was said. */
export const CommentMarks = Extension.create<CommentMarkOptions>({
	name: 'commentMarks',

	addOptions() {
		return { marks: [], countWords: String };
	},

	addProseMirrorPlugins() {
		const { marks, countWords } = this.options;
		return [
			new Plugin<DecorationSet>({
				key: commentsPlugin,
				state: {
					init: (_, { doc }) => decorate(doc, marks, countWords),
					apply: (change, old) => {
						const told: readonly CommentMark[] | undefined = change.getMeta(commentsPlugin);
						if (told) return decorate(change.doc, told, countWords);
						return change.docChanged ? old.map(change.mapping, change.doc) : old;
					},
				},
				props: {
					decorations: (state) => commentsPlugin.getState(state),
					handleClick: (_view, _position, { target }) => {
						const mark = target instanceof Element ? target.closest('[data-comment]') : null;
						const id = mark?.getAttribute('data-comment');
						if (id) document.getElementById(`comment-${id}`)?.scrollIntoView({ block: 'nearest' });
						return false;
					},
				},
			}),
		];
	},

	addCommands() {
		return {
			showComments:
				(marks) =>
				({ tr, dispatch }) => {
					dispatch?.(tr.setMeta(commentsPlugin, marks));
					return true;
				},
		};
	},
});

declare module '@tiptap/core' {
	interface Commands<ReturnType> {
		commentMarks: {
			/** Shows these comments in place of those shown. */
			showComments(marks: readonly CommentMark[]): ReturnType;
		};
	}
}

function decorate(doc: DocumentNode, marks: readonly CommentMark[], countWords: (count: number) => string) {
	const decorations = rowsOf(doc).flatMap(({ key, node, position }) => {
		const own = marks.filter((mark) => mark.key === key);
		if (own.length === 0) return [];
		const attributes = { id: `row-${key}`, 'data-comments': countWords(own.length) };
		return [
			Decoration.node(position, position + node.nodeSize, attributes),
			...own.flatMap((mark) => {
				const range = rangeOf(node.textContent, mark);
				if (!range) return [];
				const [from, to] = range.map((offset) => position + 1 + offset) as [number, number];
				return [Decoration.inline(from, to, { class: 'commented', 'data-comment': mark.id })];
			}),
		];
	});
	return DecorationSet.create(doc, decorations);
}

/** Where the words of a passage stand now; null for a comment on the whole segment, or when they are gone. */
function rangeOf(text: string, { passage, quoted }: CommentMark): [number, number] | null {
	if (!passage) return null;
	if (text.slice(passage.from, passage.to) === quoted) return [passage.from, passage.to];
	const from = text.indexOf(quoted);
	return from < 0 ? null : [from, from + quoted.length];
}
