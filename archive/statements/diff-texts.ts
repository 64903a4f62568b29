import { canonicalJson } from '../trail/canonical';
import { diffWords, type Piece } from './diff-words';
import { longestRising } from './longest-rising';
import type { Segment, Text } from './text';
import { type Line, linesOf, type TurnHead, wordsOf } from './text-lines';

/** What a line has besides its words and its key. */
export type LineForm = Omit<Segment, 'text' | 'key'> | (Omit<TurnHead, 'speaker' | 'key'> & { named: boolean });

/**
 * What became of a line, in the order of both texts: `keep` and `change` stand where they stood; `leave` is where a line stood that
 * stands elsewhere now, where it comes as `move` or `change` with `moved`.
 */
export type Step =
	| { act: 'keep'; key: string }
	| { act: 'move'; key: string }
	| { act: 'leave'; key: string }
	| { act: 'remove'; key: string }
	| { act: 'insert'; line: Line }
	| { act: 'change'; key: string; moved: boolean; pieces: Piece[]; turn: string | null; form: LineForm };

/** The lead may come, go or change; null when it stays as it is. */
export type LeadDifference = { act: 'insert'; text: string } | { act: 'remove' } | { act: 'change'; pieces: Piece[] };

/** What to do to one text to have another. */
export interface TextDifference {
	/** Null when it stays as it is. */
	title: Piece[] | null;
	lead: LeadDifference | null;
	steps: Step[];
}

/** The difference of two texts of one language, line by line of equal key and word by word within. */
export function diffTexts(before: Text, after: Text, locale: string): TextDifference {
	return {
		title: before.title === after.title ? null : diffWords({ text: before.title }, { text: after.title }, locale),
		lead: diffLeads(before.lead, after.lead, locale),
		steps: diffLines(linesOf(before.blocks), linesOf(after.blocks), locale),
	};
}

function diffLeads(before: string | null, after: string | null, locale: string): LeadDifference | null {
	if (before === after) return null;
	if (after === null) return { act: 'remove' };
	if (before === null) return { act: 'insert', text: after };
	return { act: 'change', pieces: diffWords({ text: before }, { text: after }, locale) };
}

function diffLines(before: Line[], after: Line[], locale: string): Step[] {
	const old = new Map(before.map((line) => [line.key, line]));
	const fresh = new Set(after.map(({ key }) => key));
	const stays = staying(before, after);
	const steps: Step[] = [];
	let next = 0;
	/** What stood in the old text before the next line that stays, and stands there no longer. */
	const passBy = (until: string | null) => {
		for (; next < before.length; next++) {
			const { key } = before[next] as Line;
			if (stays.has(key)) {
				if (key === until) next++;
				return;
			}
			steps.push(fresh.has(key) ? { act: 'leave', key } : { act: 'remove', key });
		}
	};
	for (const line of after) {
		const was = old.get(line.key);
		passBy(stays.has(line.key) ? line.key : null);
		if (!was) steps.push({ act: 'insert', line });
		else steps.push(stepFrom(was, line, !stays.has(line.key), locale));
	}
	passBy(null);
	return steps;
}

/** The keys of the lines that stand in the same order in both texts: as many as there can be. */
function staying(before: readonly Line[], after: readonly Line[]): Set<string> {
	const places = new Map(before.map(({ key }, index) => [key, index]));
	const common = after.filter(({ key }) => places.has(key));
	return new Set(longestRising(common.map(({ key }) => places.get(key) ?? 0)).map((index) => common[index]?.key ?? ''));
}

function stepFrom(was: Line, line: Line, moved: boolean, locale: string): Step {
	const { key, turn } = line;
	if (was.turn === turn && canonicalJson(was.of) === canonicalJson(line.of))
		return { act: moved ? 'move' : 'keep', key };
	const pieces = diffWords(wordedOf(was), wordedOf(line), locale);
	return { act: 'change', key, moved, pieces, turn, form: formOf(line) };
}

function wordedOf(line: Line) {
	return { text: wordsOf(line), marks: line.of.type === 'turn' ? undefined : line.of.marks };
}

function formOf({ of }: Line): LineForm {
	if (of.type === 'turn') {
		const { speaker, key: _, ...form } = of;
		return { ...form, named: speaker !== null };
	}
	const { text: _, key: __, ...form } = of;
	return form;
}
