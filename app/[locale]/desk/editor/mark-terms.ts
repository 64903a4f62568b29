import { unitOf } from '@/archive/statements/text';

/**
 * Marks words in the source of a unit without touching the page: where the browser cannot, the list beside the text says the same.
 * Ranges count through the unit's paragraphs with one character between them. A source that shows its changes is left alone.
 */
export function markTerms(unit: string, ranges: readonly { from: number; to: number }[]): void {
	if (!('highlights' in CSS)) return;
	const found = unit ? ranges.flatMap((range) => rangesOf(unit, range)) : [];
	if (found.length > 0) CSS.highlights.set('glossary-terms', new Highlight(...found));
	else CSS.highlights.delete('glossary-terms');
}

/** One for each text node that a range covers. */
function rangesOf(unit: string, { from, to }: { from: number; to: number }): Range[] {
	let at = 0;
	const found: Range[] = [];
	for (const paragraph of paragraphsOf(unit)) {
		const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			const length = node.textContent?.length ?? 0;
			if (from < at + length && to > at) {
				const range = new Range();
				range.setStart(node, Math.max(0, from - at));
				range.setEnd(node, Math.min(length, to - at));
				found.push(range);
			}
			at += length;
		}
		at += 1;
	}
	return found;
}

function paragraphsOf(unit: string): Element[] {
	const rows = [...document.querySelectorAll('.row[id]')].filter((row) => unitOf(row.id.slice('row-'.length)) === unit);
	return rows
		.filter((row) => !row.hasAttribute('data-changed'))
		.flatMap((row) => [...row.querySelectorAll('.source > .segment')]);
}
