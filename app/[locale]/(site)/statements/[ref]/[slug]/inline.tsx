import { Fragment, type ReactNode } from 'react';
import type { Mark, Segment } from '@/archive/statements/text';

/** A segment's words with its marks: links outermost, then language, bold and italic, whatever way they overlap. */
export function Inline({ segment }: { segment: Pick<Segment, 'text' | 'marks'> }) {
	return segment.marks?.length ? nest(runsOf(segment.text, segment.marks), 0) : segment.text;
}

interface Run {
	from: number;
	text: string;
	marks: Partial<Record<Mark['type'], Mark>>;
}

const order = ['link', 'lang', 'bold', 'italic'] as const;

function runsOf(text: string, marks: readonly Mark[]): Run[] {
	const edges = new Set([0, text.length, ...marks.flatMap((mark) => [mark.from, mark.to])]);
	const cuts = [...edges].filter((edge) => edge <= text.length).sort((a, b) => a - b);
	return cuts.slice(0, -1).map((from, index) => ({
		from,
		text: text.slice(from, cuts[index + 1]),
		marks: Object.fromEntries(
			marks.filter((mark) => mark.from <= from && from < mark.to).map((mark) => [mark.type, mark]),
		),
	}));
}

function nest(runs: readonly Run[], depth: number): ReactNode {
	const type = order[depth];
	if (!type) return runs.map((run) => run.text).join('');
	return groupsBy(runs, (run) => run.marks[type]).map(([mark, group]) => (
		<Fragment key={group[0]?.from}>{wrap(mark, nest(group, depth + 1))}</Fragment>
	));
}

function wrap(mark: Mark | undefined, words: ReactNode): ReactNode {
	switch (mark?.type) {
		case 'link':
			return mark.href ? <a href={mark.href}>{words}</a> : words;
		case 'lang':
			return <span lang={mark.lang}>{words}</span>;
		case 'bold':
			return <strong>{words}</strong>;
		case 'italic':
			return <em>{words}</em>;
		default:
			return words;
	}
}

function groupsBy(runs: readonly Run[], key: (run: Run) => Mark | undefined): [Mark | undefined, Run[]][] {
	const groups: [Mark | undefined, Run[]][] = [];
	for (const run of runs) {
		const open = groups.at(-1);
		if (open && open[0] === key(run)) open[1].push(run);
		else groups.push([key(run), [run]]);
	}
	return groups;
}
