import { Mark } from '@tiptap/core';

/** Words in another language than the text's: `span lang`. */
export const LangMark = Mark.create({
	name: 'lang',

	addAttributes() {
		return { lang: { default: null } };
	},

	parseHTML() {
		return [{ tag: 'span[lang]' }];
	},

	renderHTML({ HTMLAttributes }) {
		return ['span', HTMLAttributes, 0];
	},
});
