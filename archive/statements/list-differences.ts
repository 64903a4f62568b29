import { type Conflict, mergeTexts } from './merge-texts';
import type { Segment, Text } from './text';

/** What differs between two texts, as `mine` and `theirs`: title, lead, speakers, and each segment that is other or only in one. */
export function listDifferences(mine: Text, theirs: Text): Conflict[] {
	const neither: Text = { title: '\u0001', lead: '\u0001', blocks: [] };
	const { conflicts } = mergeTexts({ base: neither, mine, theirs });
	return [...conflicts, ...alone(mine, theirs, 'mine'), ...alone(theirs, mine, 'theirs')];
}

function alone(text: Text, other: Text, side: 'mine' | 'theirs'): Conflict[] {
	const known = new Set(segmentsOf(other).map((segment) => segment.key));
	const only = segmentsOf(text).filter((segment) => !known.has(segment.key) && (segment.text !== '' || segment.figure));
	return only.map((segment) => ({ of: 'segment', key: segment.key, mine: null, theirs: null, [side]: segment }));
}

function segmentsOf(text: Text): Segment[] {
	return text.blocks.flatMap((block) => (block.type === 'turn' ? block.segments : [block]));
}
