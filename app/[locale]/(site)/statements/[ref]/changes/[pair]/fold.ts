import type { Step } from '@/archive/statements/diff-texts';

/** A run of steps that are shown, or of unchanged ones that are passed over. */
export type Fold = { shown: Step } | { passed: number; key: string };

export function keyOf(step: Step): string {
	return step.act === 'insert' ? step.line.key : step.key;
}

/** Leaves out what stayed as it was, except the passages next to a change. */
export function fold(steps: readonly Step[]): Fold[] {
	const isNear = (index: number) => [index - 1, index, index + 1].some((at) => steps[at] && steps[at].act !== 'keep');
	const folds: Fold[] = [];
	steps.forEach((step, index) => {
		const last = folds.at(-1);
		if (isNear(index)) folds.push({ shown: step });
		else if (last && 'passed' in last) last.passed += 1;
		else folds.push({ passed: 1, key: keyOf(step) });
	});
	return folds;
}

export interface Counts {
	changed: number;
	added: number;
	removed: number;
	moved: number;
}

/** How many passages changed in which way; a moved one that also changed counts twice. */
export function countSteps(steps: readonly Step[]): Counts {
	const count = (is: (step: Step) => boolean) => steps.filter(is).length;
	return {
		changed: count(({ act }) => act === 'change'),
		added: count(({ act }) => act === 'insert'),
		removed: count(({ act }) => act === 'remove'),
		moved: count(({ act }) => act === 'leave'),
	};
}
