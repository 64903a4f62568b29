import type { Conflict, MergedTexts } from './merge-texts';
import { newKey } from './statement';
import type { Block, Segment, Text } from './text';

export type Choice = 'mine' | 'theirs' | 'both';

/** The merged text with each conflict decided; undecided ones keep both. A second text of a segment follows it, newly named. */
export function resolveConflicts({ text, conflicts }: MergedTexts, choices: Readonly<Record<string, Choice>>): Text {
	return conflicts.reduce((resolved, conflict) => decide(resolved, conflict, choices[conflict.key] ?? 'both'), text);
}

function decide(text: Text, conflict: Conflict, choice: Choice): Text {
	switch (conflict.of) {
		case 'title':
			return { ...text, title: words(conflict, choice) ?? text.title };
		case 'lead':
			return { ...text, lead: words(conflict, choice) };
		case 'turn': {
			const head = choice === 'theirs' ? conflict.theirs : conflict.mine;
			const blocks = text.blocks.map((block) =>
				block.type === 'turn' && block.key === conflict.key ? { ...block, ...head } : block,
			);
			return { ...text, blocks };
		}
		case 'segment':
			return { ...text, blocks: replace(text.blocks, conflict.key, chosen(conflict, choice)) };
	}
}

function words({ mine, theirs }: { mine: string | null; theirs: string | null }, choice: Choice): string | null {
	if (choice === 'mine') return mine;
	if (choice === 'theirs') return theirs;
	return [mine, theirs].filter((text) => text).join(' / ') || null;
}

function chosen({ mine, theirs }: { mine: Segment | null; theirs: Segment | null }, choice: Choice): Segment[] {
	const kept = choice === 'both' ? [mine, theirs] : [choice === 'mine' ? mine : theirs];
	const segments = kept.filter((segment) => segment !== null);
	return segments.map((segment, index) => (index === 0 ? segment : { ...segment, key: newKey() }));
}

function replace(blocks: readonly Block[], key: string, by: Segment[]): Block[] {
	return blocks.flatMap((block): Block[] => {
		if (block.type === 'turn') {
			return [{ ...block, segments: block.segments.flatMap((segment) => (segment.key === key ? by : [segment])) }];
		}
		return block.key === key ? by : [block];
	});
}
