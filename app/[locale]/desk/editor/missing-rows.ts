import type { Editor } from '@tiptap/core';
import { withoutWords } from '@/archive/statements/figure';
import { type Block, type Segment, segmentsOf, type Turn, unitOf } from '@/archive/statements/text';
import { fromDocument } from './document';
import { replaceText } from './replace-text';

/** Adds an empty row for each segment of the source without one, after its predecessor and in the same turn. */
export function addMissingRows(editor: Editor, source: readonly Block[]): void {
	replaceText(editor, withMissingRows(source, fromDocument(editor.state.doc)));
}

/** The blocks with an empty segment for every unit of the source they lack; those outside the source stay where they are. */
export function withMissingRows(source: readonly Block[], blocks: readonly Block[]): Block[] {
	const units = unitsOf(blocks);
	const result = structuredClone(blocks) as Block[];
	let after: string | null = null;
	for (const block of source) {
		for (const segment of block.type === 'turn' ? block.segments : [block]) {
			if (!units.has(unitOf(segment.key))) place(result, emptied(segment), block.type === 'turn' ? block : null, after);
			after = segment.key;
		}
	}
	return result;
}

function place(blocks: Block[], segment: Segment, turn: Turn | null, after: string | null) {
	const home = turn && blocks.find((block): block is Turn => block.type === 'turn' && block.key === turn.key);
	if (home) {
		const index = home.segments.findLastIndex((other) => after !== null && unitOf(other.key) === unitOf(after));
		home.segments.splice(index + 1, 0, segment);
		return;
	}
	const index = blocks.findLastIndex(
		(block) => after !== null && segmentsOf([block]).some((other) => unitOf(other.key) === unitOf(after)),
	);
	blocks.splice(index + 1, 0, turn ? { ...turn, segments: [segment] } : segment);
}

function emptied({ type, key, level, ordered, figure }: Segment): Segment {
	return {
		type,
		key,
		text: '',
		...(level ? { level } : {}),
		...(ordered === undefined ? {} : { ordered }),
		...(figure ? { figure: withoutWords(figure) } : {}),
	};
}

function unitsOf(blocks: readonly Block[]): Set<string> {
	return new Set(segmentsOf(blocks).map((segment) => unitOf(segment.key)));
}
