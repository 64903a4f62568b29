import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { HtmlNode } from './html-node';

/** Parses HTML with parse5, for code outside of a browser. */
export function parseOnServer(html: string): HtmlNode {
	return wrap(parse(html, { scriptingEnabled: false }));
}

function wrap(node: DefaultTreeAdapterTypes.Node): HtmlNode {
	return {
		name: node.nodeName.toLowerCase(),
		text: 'value' in node ? node.value : '',
		attribute: (name) => ('attrs' in node ? (node.attrs.find((attr) => attr.name === name)?.value ?? null) : null),
		children: () => ('childNodes' in node ? node.childNodes.map(wrap) : []),
	};
}
