import type { Landmarks } from './head';
import type { Paragraph } from './paragraphs';

/** A page's title, the lead that belongs to it, and the paragraphs both were read from. */
export interface FoundTitle {
	text: string;
	lead: string | null;
	lines: number[];
}

/** The title: Markdown's first heading; else what stands between date and badges; else beside the date; else on top. */
export function findTitle(paragraphs: Paragraph[], { date, badges, text }: Landmarks): FoundTitle {
	const at = (...lines: number[]): FoundTitle => ({
		text: paragraphs[lines[0] ?? -1]?.text ?? '',
		lead: paragraphs[lines[1] ?? -1]?.text ?? null,
		lines,
	});
	const free = (index: number) =>
		index >= 0 && index < text && index !== date && !badges.includes(index) && paragraphs[index]?.kind === 'text';
	const heading = paragraphs.slice(0, text).findIndex((paragraph) => paragraph.heading === 1);
	if (heading >= 0) return paragraphs[heading + 1]?.heading === 2 ? at(heading, heading + 1) : at(heading);
	const [firstBadge = -1] = badges;
	if (firstBadge >= 0) {
		const from = date < firstBadge ? date + 1 : 0;
		const between = range(from, firstBadge).filter(free);
		if (between.length) return at(between.find((index) => wordsAt(index) > 3) ?? between.at(-1) ?? from);
	}
	if (date >= 0) {
		if (free(date + 1) && wordsAt(date + 1) > 3 && !endsSentence(date + 1)) return at(date + 1);
		const before = range(Math.max(0, date - 3), date).filter(free);
		const [above, nearest] = [before.at(-2), before.at(-1)];
		if (nearest === undefined) return free(date + 1) && !endsSentence(date + 1) ? at(date + 1) : at();
		return above !== undefined && endsSentence(nearest) && !endsSentence(above) ? at(above, nearest) : at(nearest);
	}
	const [first, second] = range(0, Math.min(text, 3)).filter((index) => free(index) && !endsSentence(index));
	if (first === undefined) return at();
	return second !== undefined && wordsAt(first) < 4 && wordsAt(second) > 3 ? at(second) : at(first);

	function wordsAt(index: number): number {
		return countWords(paragraphs[index]?.text ?? '');
	}

	function endsSentence(index: number): boolean {
		return /(?<!\sг)[.;:]$/u.test(paragraphs[index]?.text ?? '');
	}
}

/** Words of letters or digits. */
export function countWords(text: string): number {
	return text.match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}

function range(from: number, to: number): number[] {
	return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}
