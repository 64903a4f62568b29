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

	test('goes without a name while there are many, until theirs are over', () => {
		let now = 1;
		const nameOf = preparedNames(() => now);
		const texts = Array.from({ length: 100 }, (_, index) => `SELECT ${index}`);
		texts.forEach(nameOf);
		expect(texts.map(nameOf).filter(Boolean)).toHaveLength(16);
		const late = 'SELECT 99';
		expect(nameOf(late)).toBeUndefined();
		now += connectionSeconds * 1000 + 1;
		expect(nameOf(late)).toBeDefined();
	});
});
