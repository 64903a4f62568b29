import type { Block } from '@/archive/statements/text';

/** A plain description of a text: its lead, else its first words, cut between words with an ellipsis. */
export function excerptOf(text: { lead: string | null; blocks: readonly Block[] }, length = 160): string {
	return shorten(text.lead?.trim() || firstParagraph(text.blocks), length);
}

/** The first words that are a part of the text itself: a paragraph, quote or list item. */
function firstParagraph(blocks: readonly Block[]): string {
	for (const block of blocks) {
		for (const { type, text } of block.type === 'turn' ? block.segments : [block]) {
			if (!besideText.has(type) && text.trim()) return text;
		}
	}
	return '';
}

const besideText: ReadonlySet<string> = new Set(['heading', 'note', 'caption', 'separator', 'figure']);

function shorten(text: string, length: number): string {
	const line = text.replace(/\s+/g, ' ').trim();
	if (line.length <= length) return line;
	const cut = line.slice(0, length).replace(/[\ud800-\udbff]$/, '');
	const words = line[length] === ' ' ? cut : cut.replace(/ [^ ]*$/, '');
	return `${words.replace(/[\s,;:–—-]+$/, '')}…`;
}
