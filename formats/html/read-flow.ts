import { DroppedCount, type DroppedKind, droppedElements } from './dropped';
import { type BlockKind, Flow } from './flow';
import type { HtmlNode } from './html-node';
import { safeHref } from './link';
import { readStyle } from './style';
import { isOneLine, rowsOf } from './tables';
import { textWithin } from './text-within';
import { wordHeading, wordListItem } from './word';

interface Context {
	kind: BlockKind;
	strong: boolean;
	em: boolean;
	href: string | null;
	depth: number;
	lists: number;
	/** How many tables this stands in. */
	tables: number;
	/** Inside a table row that becomes one paragraph. */
	row: boolean;
}

const silent = /^(?:#comment|#documenttype|head|meta|title|base|o:p|xml|w:.*|v:.*)$/;
const blocks =
	/^(?:p|div|section|article|header|footer|main|aside|nav|address|center|dl|dt|dd|figure|figcaption|fieldset|form|details|summary|hr|pre|h[1-6]|blockquote|ul|ol|li|menu|dir|body|html|table|caption|tr|td|th)$/;
const deepest = 300;
/** Tables within more tables than this lay out a page. */
const deepestData = 3;

/** Walks parsed HTML and keeps its text in blocks, with emphasis and safe links; counts what it leaves out. */
export function readFlow(root: HtmlNode) {
	const flow = new Flow();
	const dropped = new DroppedCount();
	walkAll(root, {
		kind: { type: 'p' },
		strong: false,
		em: false,
		href: null,
		depth: 0,
		lists: 0,
		tables: 0,
		row: false,
	});
	flow.close();
	return { blocks: flow.blocks, dropped: dropped.list() };

	function walkAll(node: HtmlNode, context: Context): void {
		if (context.depth > deepest) flow.addText(textWithin(node), context.kind, context);
		else for (const child of node.children()) walk(child, { ...context, depth: context.depth + 1 });
	}

	function walk(node: HtmlNode, context: Context): void {
		const { name } = node;
		const reason = reasonToDrop(node);
		if (name === '#text') flow.addText(node.text, context.kind, context);
		else if (name === 'br') flow.breakLine();
		else if (reason) dropped.add(reason);
		else if (name === 'table') walkTable(node, context);
		else if (silent.test(name) || readStyle(node).listMarker) return;
		else if (context.row || !blocks.test(name)) walkAll(node, inlineContext(node, context));
		else walkBlock(node, context);
	}

	function walkBlock(node: HtmlNode, context: Context): void {
		flow.close();
		if (node.name === 'pre') walkPreformatted(node, context);
		else walkAll(node, blockContext(node, context));
		flow.close();
	}

	function inlineContext(node: HtmlNode, context: Context): Context {
		const style = readStyle(node);
		const { name } = node;
		if (/^(?:u|s|strike|sub|sup|font|mark|big|small)$/.test(name)) dropped.add('formatting');
		const heading = context.kind.type.startsWith('h');
		return {
			...context,
			strong: !heading && (style.strong ?? (/^(?:b|strong)$/.test(name) || context.strong)),
			em: style.em ?? (/^(?:i|em|cite|dfn|var)$/.test(name) || context.em),
			href: name === 'a' ? readHref(node) : context.href,
		};
	}

	function blockContext(node: HtmlNode, context: Context): Context {
		const { name } = node;
		const within = inlineContext(node, context);
		if (/^(?:ul|ol|menu|dir)$/.test(name)) {
			if (context.lists === 1) dropped.add('list-nesting');
			return { ...within, kind: { type: 'li', ordered: name === 'ol' }, lists: context.lists + 1 };
		}
		if (name === 'li') return { ...within, kind: { type: 'li', ordered: context.kind.ordered ?? false } };
		if (context.kind.type === 'li') return within;
		const heading = /^h([1-6])$/.exec(name)?.[1] ?? wordHeading(node);
		if (heading) return { ...within, strong: false, kind: { type: headingTag(Number(heading)) } };
		if (name === 'blockquote') return { ...within, kind: { type: 'blockquote' } };
		const item = wordListItem(node);
		if (item && item.level > 1) dropped.add('list-nesting');
		return item ? { ...within, kind: { type: 'li', ordered: item.ordered } } : within;
	}

	function walkTable(table: HtmlNode, context: Context): void {
		flow.close();
		dropped.add('table');
		for (const cells of rowsOf(table)) {
			const oneLine = context.tables < deepestData && isOneLine(cells);
			cells.forEach((cell, index) => {
				if (oneLine && index > 0) flow.addText(' | ', context.kind, { strong: false, em: false, href: null });
				walkAll(cell, { ...context, depth: context.depth + 1, tables: context.tables + 1, row: oneLine });
				if (!oneLine) flow.close();
			});
			flow.close();
		}
	}

	function walkPreformatted(node: HtmlNode, context: Context): void {
		for (const [index, line] of textWithin(node).split('\n').entries()) {
			if (index > 0) flow.breakLine();
			flow.addText(line, context.kind, context);
		}
	}

	function readHref(node: HtmlNode): string | null {
		const href = node.attribute('href') ?? '';
		const safe = safeHref(href);
		if (href && !safe) dropped.add('link');
		return safe;
	}
}

function reasonToDrop(node: HtmlNode): DroppedKind | null {
	if (node.name.startsWith('#')) return null;
	const reason = droppedElements[node.name];
	if (reason) return reason;
	if (node.name === 'img') return isPixel(node) ? 'tracking-pixel' : 'image';
	const style = readStyle(node);
	if (style.comment || /^Mso(?:Comment|comanchor)/i.test(node.attribute('class') ?? '')) return 'comment';
	return style.hidden || node.attribute('hidden') !== null ? 'hidden-text' : null;
}

function isPixel(node: HtmlNode): boolean {
	return ['width', 'height'].every((side) => /^[01](?:px)?$/.test(node.attribute(side) ?? ''));
}

function headingTag(level: number): 'h2' | 'h3' | 'h4' {
	if (level < 3) return 'h2';
	return level === 3 ? 'h3' : 'h4';
}
