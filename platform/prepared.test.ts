import { describe, expect, test } from 'vitest';
import { connectionSeconds, preparedNames } from './prepared';

describe('a question', () => {
	test('is named when it comes again, and keeps its name', () => {
		const nameOf = preparedNames();
		expect(nameOf('SELECT 1')).toBeUndefined();
		const name = nameOf('SELECT 1');
		expect(name).toMatch(/^[0-9a-f]{32}$/);
		expect(nameOf('SELECT 1')).toBe(name);
	});

	test('that is another has another name', () => {
		const nameOf = preparedNames();
		const names = ['SELECT 1', 'SELECT 2', 'SELECT 1', 'SELECT 2'].map(nameOf).slice(2);
		expect(new Set(names).size).toBe(2);
		expect(names).not.toContain(undefined);
	});

	test('goes without a name while there are many or long ones, until theirs are over', () => {
		let now = 1;
		const nameOf = preparedNames(() => now);
		const long = 'SELECT 1 + '.padEnd(9_990, '1 + ');
		const texts = Array.from({ length: 20 }, (_, index) => `${long}${index}`.padEnd(10_000));
		texts.forEach(nameOf);
		expect(texts.map(nameOf).filter(Boolean)).toHaveLength(16);
		const late = 'SELECT 99';
		nameOf(late);
		expect(nameOf(late)).toBeUndefined();
		now += connectionSeconds * 1000 + 1;
		expect(nameOf(late)).toBeDefined();
	});
});
