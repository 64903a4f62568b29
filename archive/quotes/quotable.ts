import type { Segment, Text, Turn } from '../statements/text';

/** One piece of a text that can be quoted: the title, the lead or a segment that has words. */
export interface Quotable {
	key: string;
	text: string;
	/** The turn it belongs to. */
	turn: Turn | null;
}

/** What can be quoted of a text, in reading order; title and lead under the keys `title` and `lead`, as on its page. */
export function quotablesOf({ title, lead, blocks }: Text): Quotable[] {
	const all: Quotable[] = [
		{ key: 'title', text: title, turn: null },
		{ key: 'lead', text: lead ?? '', turn: null },
	];
	for (const block of blocks) {
		if (block.type === 'turn') all.push(...block.segments.map((segment) => quotable(segment, block)));
		else all.push(quotable(block, null));
	}
	return all.filter(({ text }) => text.trim() !== '');
}

function quotable({ key, text }: Segment, turn: Turn | null): Quotable {
	return { key, text, turn };
}
