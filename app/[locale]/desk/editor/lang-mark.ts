import { Mark } from '@tiptap/core';
import { isLanguageTag } from '@/archive/statements/language-tag';

/** Words in another language than the text's: `span lang`. */
export const LangMark = Mark.create({
	name: 'lang',

	addAttributes() {
		return { lang: { default: null } };
	},

	parseHTML() {
		return [{ tag: 'span[lang]', getAttrs: (element) => (isLanguageTag(element.lang) ? null : false) }];
	},

	renderHTML({ HTMLAttributes }) {
		return ['span', HTMLAttributes, 0];
	},
});
