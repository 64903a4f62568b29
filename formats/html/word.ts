import type { HtmlNode } from './html-node';
import { readStyle } from './style';
import { textWithin } from './text-within';

/** Word's headings that are paragraphs by their class: the level from 1, or null. */
export function wordHeading(node: HtmlNode): string | null {
	const style = node.attribute('class') ?? '';
	if (style === 'MsoTitle') return '1';
	return /^(?:Mso)?Heading\s?([1-6])$/i.exec(style)?.[1] ?? null;
}

/** Word's list items, which are paragraphs with a drawn bullet or number; null for other paragraphs. */
export function wordListItem(node: HtmlNode): { level: number; ordered: boolean } | null {
	const { listLevel } = readStyle(node);
	const isListStyle = /^MsoList(?:Paragraph|Bullet|Number)/.test(node.attribute('class') ?? '');
	if (!listLevel && !isListStyle) return null;
	const marker = markerOf(node, 0);
	if (!listLevel && !marker) return null;
	return { level: listLevel ?? 1, ordered: /^[\s\u00a0(]*(?:\d+|[a-z]|[ivxlc]+)[.)]/i.test(marker) };
}

/** The bullet or number Word draws before the item. */
function markerOf(node: HtmlNode, depth: number): string {
	for (const child of node.children()) {
		if (readStyle(child).listMarker) return textWithin(child);
		const within = child.name === 'span' && depth < 5 ? markerOf(child, depth + 1) : '';
		if (within) return within;
	}
	return '';
}
