// Marked words of a statement can be quoted: a link after them leads to the page of the quote. The archive itself reads the words
// there; only where they begin and end is told from here, in UTF-16 code units of a segment's text.
const cite = document.querySelector('[data-quote]');
const link = document.createElement('a');
link.className = 'quote';
link.rel = 'nofollow';
link.textContent = cite.dataset.quote;

let waiting;
document.addEventListener('selectionchange', () => {
	clearTimeout(waiting);
	waiting = setTimeout(offer, 200);
});
// Words may have been marked before this was here.
offer();

function offer() {
	if (document.activeElement === link) return;
	const address = addressOf(getSelection());
	if (!address) return link.remove();
	link.href = address.href;
	// Next in the order of the keyboard after the words.
	if (!address.last.contains(link)) placeIn(address.last).append(link);
}

function placeIn(segment) {
	return segment.querySelector(':scope > td:last-child') ?? segment;
}

function addressOf(selection) {
	if (!selection?.rangeCount || selection.isCollapsed) return null;
	const range = selection.getRangeAt(0);
	const marked = [...document.querySelectorAll('[data-segment]')].filter((segment) => range.intersectsNode(segment));
	const [first, last] = [marked[0], marked.at(-1)];
	if (!first) return null;
	const from = offsetIn(first, range.startContainer, range.startOffset) ?? 0;
	const to = offsetIn(last, range.endContainer, range.endOffset);
	if (first === last && to !== null && from >= to) return null;
	const url = new URL('quote', cite.href);
	url.searchParams.set('edition', cite.dataset.edition);
	url.searchParams.set('from', `${first.id}.${from}`);
	url.searchParams.set('to', to === null ? last.id : `${last.id}.${to}`);
	return { href: url.href, last };
}

/** How much of a segment's text stands before a place in it; null when the place is elsewhere. Cells are joined by ` | `. */
function offsetIn(segment, node, offset) {
	if (!segment.contains(node)) return null;
	const before = document.createRange();
	before.setStart(segment, 0);
	before.setEnd(node, offset);
	const cells = [...segment.children].filter(({ tagName }) => tagName === 'TD');
	const passed = cells.filter((cell) => before.comparePoint(cell, 0) <= 0).length;
	return before.toString().length + 3 * Math.max(0, passed - 1);
}
