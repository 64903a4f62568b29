import type { LeadDifference, LineForm, Step, TextDifference } from './diff-texts';
import { applyPieces } from './diff-words';
import type { Text } from './text';
import { blocksOf, type Line, linesOf, wordsOf } from './text-lines';

/** The text that a difference makes of the one it was taken from. Throws when it was taken from another. */
export function applyDifference(before: Text, { title, lead, steps }: TextDifference): Text {
	const lines = new Map(linesOf(before.blocks).map((line) => [line.key, line]));
	return {
		title: title ? applyPieces(before.title, title) : before.title,
		lead: applyLead(before.lead, lead),
		blocks: blocksOf(steps.flatMap((step) => applyStep(lines, step) ?? [])),
	};
}

function applyLead(before: string | null, difference: LeadDifference | null): string | null {
	switch (difference?.act) {
		case 'insert':
			return difference.text;
		case 'remove':
			return null;
		case 'change':
			return applyPieces(before ?? '', difference.pieces);
		default:
			return before;
	}
}

function applyStep(lines: ReadonlyMap<string, Line>, step: Step): Line | null {
	if (step.act === 'insert') return step.line;
	const was = lines.get(step.key);
	if (!was) throw new Error('This difference is of another text.');
	if (step.act === 'remove' || step.act === 'leave') return null;
	if (step.act !== 'change') return was;
	const { key, turn, pieces, form } = step;
	return { key, turn, of: withWords(form, key, applyPieces(wordsOf(was), pieces)) };
}

function withWords(form: LineForm, key: string, words: string): Line['of'] {
	if (!('named' in form)) return { ...form, key, text: words };
	const { named, ...head } = form;
	return { ...head, key, speaker: named ? words : null };
}
