import { droppedElements } from './dropped';
import type { HtmlNode } from './html-node';

/** All text below a node; without recursion, so that no depth is too deep. */
export function textWithin(node: HtmlNode): string {
	const stack = [node];
	let text = '';
	for (let next = stack.pop(); next; next = stack.pop()) {
		if (next.name === '#text') text += next.text;
		else if (!droppedElements[next.name] && next.name !== '#comment') stack.push(...next.children().reverse());
	}
	return text;
}
