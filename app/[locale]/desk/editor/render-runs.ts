import type { Segment } from '@/archive/statements/text';

/** A segment's words as elements: strong, em, span lang; links are underlined but lead nowhere while one works. */
export function renderRuns({ text, marks = [] }: Segment, page: Document): Node[] {
	const cuts = new Set([0, text.length, ...marks.flatMap((mark) => [mark.from, mark.to])]);
	const edges = [...cuts].sort((a, b) => a - b);
	return edges.slice(1).map((to, index) => {
		const from = edges[index] ?? 0;
		const covering = marks.filter((mark) => mark.from <= from && mark.to >= to);
		return covering.reduce<Node>(
			(inner, mark) => {
				const element = page.createElement({ bold: 'strong', italic: 'em', link: 'u', lang: 'span' }[mark.type]);
				if (mark.lang) element.lang = mark.lang;
				element.append(inner);
				return element;
			},
			page.createTextNode(text.slice(from, to)),
		);
	});
}
