import type { HtmlNode } from './html-node';

/** Parses HTML with the browser's own parser: nothing is loaded or run. */
export function parseInBrowser(html: string): HtmlNode {
	return wrap(new DOMParser().parseFromString(html, 'text/html'));
}

function wrap(node: Node): HtmlNode {
	return {
		name: node.nodeName.toLowerCase(),
		text: node.nodeValue ?? '',
		attribute: (name) => (node instanceof Element ? node.getAttribute(name) : null),
		children: () => Array.from(node.childNodes, wrap),
	};
}
