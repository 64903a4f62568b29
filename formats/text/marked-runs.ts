import type { Mark, Segment } from '@/archive/statements/text';

/** Characters of a segment between two places where a mark begins or ends. */
export interface MarkedRun {
	text: string;
	bold: boolean;
	italic: boolean;
	href: string | null;
	lang: string | null;
}

/** Cuts a segment's text where its marks begin and end; the pieces in order make up the text again. */
export function markedRuns({ text, marks = [] }: Pick<Segment, 'text' | 'marks'>): MarkedRun[] {
	const edges = new Set([0, text.length]);
	for (const { from, to } of marks) for (const edge of [from, to]) if (edge < text.length) edges.add(edge);
	const cuts = [...edges].sort((a, b) => a - b);
	return cuts.slice(0, -1).map((from, index) => {
		const to = cuts[index + 1] ?? text.length;
		const here = marks.filter((mark) => mark.from <= from && mark.to >= to);
		return {
			text: text.slice(from, to),
			bold: has(here, 'bold'),
			italic: has(here, 'italic'),
			href: here.find((mark) => mark.type === 'link')?.href ?? null,
			lang: here.find((mark) => mark.type === 'lang')?.lang ?? null,
		};
	});
}

function has(marks: Mark[], type: Mark['type']): boolean {
	return marks.some((mark) => mark.type === type);
}
