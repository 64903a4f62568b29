import { describe, expect, test } from 'vitest';
import type { Step } from '@/archive/statements/diff-texts';
import { countSteps, fold, keyOf } from './fold';

const keep = (key: string): Step => ({ act: 'keep', key });

describe('the changes of a long text', () => {
	test('are shown with the passages next to them; how many are passed over is told', () => {
		const steps: Step[] = [
			keep('aaa'),
			keep('bbb'),
			keep('ccc'),
			{ act: 'remove', key: 'ddd' },
			keep('eee'),
			keep('fff'),
		];
		const shown = fold(steps).map((part) => ('shown' in part ? keyOf(part.shown) : `${part.passed} from ${part.key}`));
		expect(shown).toEqual(['2 from aaa', 'ccc', 'ddd', 'eee', '1 from fff']);
	});

	test('are counted by what became of a passage', () => {
		const steps: Step[] = [
			{ act: 'leave', key: 'aaa' },
			{ act: 'insert', line: { key: 'bbb', turn: null, of: { type: 'paragraph', key: 'bbb', text: 'b' } } },
			{ act: 'move', key: 'aaa' },
			{ act: 'remove', key: 'ccc' },
		];
		expect(countSteps(steps)).toEqual({ changed: 0, added: 1, removed: 1, moved: 1 });
	});
});
