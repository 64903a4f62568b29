import type { HtmlNode } from './html-node';
import { textWithin } from './text-within';

/** A table's rows as lists of cells; its caption is a row of one cell. Tables inside cells are not looked into. */
export function rowsOf(table: HtmlNode): HtmlNode[][] {
	return table.children().flatMap((child) => {
		if (/^(?:thead|tbody|tfoot)$/.test(child.name)) return rowsOf(child);
		if (child.name === 'caption') return [[child]];
		if (child.name !== 'tr') return [];
		return [child.children().filter((cell) => cell.name === 'td' || cell.name === 'th')];
	});
}

/** True for a row of data: several short cells of one paragraph each. Other rows only lay out a page. */
export function isOneLine(cells: HtmlNode[]): boolean {
	const filled = cells.filter((cell) => /\S/.test(textWithin(cell)));
	return filled.length > 1 && filled.every((cell) => textWithin(cell).length < 300 && countBlocks(cell) < 2);
}

/** A cell of more elements than this holds no mere piece of data. */
const simple = 100;

function countBlocks(cell: HtmlNode): number {
	const stack = cell.children();
	let count = 0;
	let seen = 0;
	for (let next = stack.pop(); next && count < 2; next = stack.pop()) {
		seen += 1;
		if (seen > simple) return 2;
		if (/^(?:table|ul|ol|blockquote)$/.test(next.name)) return 2;
		if (/^(?:p|div|h[1-6]|pre)$/.test(next.name) && /\S/.test(textWithin(next))) count += 1;
		else stack.push(...next.children());
	}
	return count;
}
