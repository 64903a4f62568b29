import type { Block } from '@/archive/statements/text';

/** A plain description of a text: its lead, else its first paragraph, cut between words with an ellipsis. */
export function excerptOf(text: { lead: string | null; blocks: readonly Block[] }, length = 160): string {
	return shorten(text.lead?.trim() || firstParagraph(text.blocks), length);
}

function firstParagraph(blocks: readonly Block[]): string {
	for (const block of blocks) {
		for (const segment of block.type === 'turn' ? block.segments : [block]) {
			if (segment.type === 'paragraph' && segment.text.trim()) return segment.text;
		}
	}
	return '';
}

function shorten(text: string, length: number): string {
	const line = text.replace(/\s+/g, ' ').trim();
	if (line.length <= length) return line;
	const cut = line.slice(0, length).replace(/[\ud800-\udbff]$/, '');
	const words = line[length] === ' ' ? cut : cut.replace(/ [^ ]*$/, '');
	return `${words.replace(/[\s,;:–—-]+$/, '')}…`;
}
