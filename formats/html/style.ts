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

const nothing: InlineStyle = { hidden: false, listMarker: false, listLevel: null, comment: false };

/** Reads an element's `style` attribute, Word's `mso-` properties included. */
export function readStyle(node: HtmlNode): InlineStyle {
	const style = node.attribute('style');
	if (!style) return nothing;
	const properties = readProperties(style.toLowerCase());
	const value = (property: string) => properties.get(property) ?? '';
	const list = value('mso-list');
	const level = /level(\d)/.exec(list)?.[1];
	return {
		strong: properties.has('font-weight') ? /^(?:bold|bolder|[6-9]00)/.test(value('font-weight')) : undefined,
		em: properties.has('font-style') ? /^(?:italic|oblique)/.test(value('font-style')) : undefined,
		hidden: value('display') === 'none' || value('visibility') === 'hidden' || value('mso-hide') === 'all',
		listMarker: list === 'ignore',
		listLevel: level ? Number(level) : null,
		comment: /^comment/.test(value('mso-element')) || value('mso-comment-continuation') !== '',
	};
}

function readProperties(style: string): Map<string, string> {
	return new Map(
		style.split(';').map((declaration) => {
			const colon = declaration.indexOf(':');
			return [declaration.slice(0, colon).trim(), declaration.slice(colon + 1).trim()];
		}),
	);
}
