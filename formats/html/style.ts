import type { HtmlNode } from './html-node';

/** What of an element's inline style changes the words' meaning. Undefined: says nothing about it. */
export interface InlineStyle {
	strong?: boolean;
	em?: boolean;
	hidden: boolean;
	/** Word: this is the bullet or number drawn before a list item. */
	listMarker: boolean;
	/** Word: this paragraph is a list item, at this depth from 1. */
	listLevel: number | null;
	/** Word: text of a reviewer's comment. */
	comment: boolean;
}

/** Reads an element's `style` attribute, Word's `mso-` properties included. */
export function readStyle(node: HtmlNode): InlineStyle {
	const style = (node.attribute('style') ?? '').toLowerCase();
	const value = (property: string) =>
		new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*([^;]+)`).exec(style)?.[1]?.trim() ?? '';
	const weight = value('font-weight');
	const list = value('mso-list');
	const level = /level(\d)/.exec(list)?.[1];
	return {
		strong: weight ? /^(?:bold|bolder|[6-9]00)/.test(weight) : undefined,
		em: value('font-style') ? /^(?:italic|oblique)/.test(value('font-style')) : undefined,
		hidden: value('display') === 'none' || value('visibility') === 'hidden' || value('mso-hide') === 'all',
		listMarker: list === 'ignore',
		listLevel: level ? Number(level) : null,
		comment: /^comment/.test(value('mso-element')) || value('mso-comment-continuation') !== '',
	};
}
