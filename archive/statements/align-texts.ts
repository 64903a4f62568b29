import { longestRising } from './longest-rising';
import { type Block, type Segment, unitOf } from './text';
import { linesOf, type TurnHead } from './text-lines';

/** The parts of one unit in one text: mostly one segment, several where a translator cut a paragraph in two. */
export interface Cell {
	segments: Segment[];
	/** It does not stand here in its own text, but where the other text has it. */
	isElsewhere: boolean;
}

/** One unit in two texts; null where a text lacks it. */
export interface AlignedRow {
	key: string;
	cells: [Cell | null, Cell | null];
}

/** Rows under the same heads of turns, or outside of turns. */
export interface AlignedGroup {
	key: string;
	/** The turn that each text has the first of these rows in. */
	turns: [TurnHead | null, TurnHead | null];
	rows: AlignedRow[];
}

interface Unit {
	key: string;
	turn: TurnHead | null;
	segments: Segment[];
}

/**
 * Two texts side by side: a row for each unit that either has, in the order of the first text; what only the second has follows
 * what it follows there.
 */
export function alignTexts(first: readonly Block[], second: readonly Block[]): AlignedGroup[] {
	const left = unitsOf(first);
	const right = unitsOf(second);
	const rights = new Map(right.map((unit, index) => [unit.key, index]));
	const common = left.filter(({ key }) => rights.has(key));
	const inOrder = new Set(
		longestRising(common.map(({ key }) => rights.get(key) ?? 0)).map((index) => common[index]?.key),
	);
	return grouped(
		paired(left, right).map(([mine, theirs]) => {
			const key = (mine ?? theirs)?.key ?? '';
			const isElsewhere = mine !== null && !inOrder.has(key);
			return {
				key,
				turns: [mine?.turn ?? null, theirs?.turn ?? null],
				cells: [
					mine && { segments: mine.segments, isElsewhere: false },
					theirs && { segments: theirs.segments, isElsewhere },
				],
			};
		}),
	);
}

/** Consecutive segments of one unit, in one turn, together. */
function unitsOf(blocks: readonly Block[]): Unit[] {
	const units: Unit[] = [];
	let turn: TurnHead | null = null;
	for (const line of linesOf(blocks)) {
		if (line.of.type === 'turn') {
			turn = line.of;
			continue;
		}
		const within = line.turn === null ? null : turn;
		const open = units.at(-1);
		if (open && unitOf(open.key) === unitOf(line.key) && open.turn === within) open.segments.push(line.of);
		else units.push({ key: line.key, turn: within, segments: [line.of] });
	}
	return units;
}

function paired(left: readonly Unit[], right: readonly Unit[]): [Unit | null, Unit | null][] {
	const known = new Set(left.map(({ key }) => key));
	const rights = new Map(right.map((unit) => [unit.key, unit]));
	/** What only the second text has, by what it follows there. */
	const following = new Map<string | null, Unit[]>();
	let previous: string | null = null;
	for (const unit of right) {
		if (known.has(unit.key)) previous = unit.key;
		else following.set(previous, [...(following.get(previous) ?? []), unit]);
	}
	const alone = (key: string | null) => (following.get(key) ?? []).map((unit): [null, Unit] => [null, unit]);
	return [
		...alone(null),
		...left.flatMap((unit): [Unit | null, Unit | null][] => [[unit, rights.get(unit.key) ?? null], ...alone(unit.key)]),
	];
}

type TurnedRow = AlignedRow & Pick<AlignedGroup, 'turns'>;

/** A text that lacks a row has no say in where a group ends. */
function grouped(rows: readonly TurnedRow[]): AlignedGroup[] {
	const groups: AlignedGroup[] = [];
	const keys = new Set<string>();
	for (const { key, cells, turns } of rows) {
		const open = groups.at(-1);
		const fits = ([0, 1] as const).every(
			(side) => !cells[side] || !open || !hasSide(open, side) || open.turns[side]?.key === turns[side]?.key,
		);
		if (open && fits && isTurned(open) === isTurned({ turns })) {
			open.turns = [open.turns[0] ?? turns[0], open.turns[1] ?? turns[1]];
			open.rows.push({ key, cells });
			continue;
		}
		const turn = [turns[0]?.key, turns[1]?.key].find((name) => name && !keys.has(name));
		keys.add(turn ?? key);
		groups.push({ key: turn ?? key, turns, rows: [{ key, cells }] });
	}
	return groups;
}

function isTurned({ turns }: Pick<AlignedGroup, 'turns'>): boolean {
	return turns.some((turn) => turn !== null);
}

function hasSide({ rows }: AlignedGroup, side: 0 | 1): boolean {
	return rows.some(({ cells }) => cells[side]);
}
