import { expect, test } from 'vitest';
import { monthName, monthOf, weeksOf, yearOf } from './times';

test('years and months have one form in an address', () => {
	expect(['1948', '0948', '48', '2018a', ''].map(yearOf)).toEqual([1948, null, null, null, null]);
	expect(['01', '12', '1', '13', '00'].map(monthOf)).toEqual([1, 12, null, null, null]);
});

test('a month begins on its weekday and ends on its last day', () => {
	expect(weeksOf(2024, 2)[0]).toEqual([null, null, null, 1, 2, 3, 4]);
	expect(weeksOf(2024, 2).at(-1)).toEqual([26, 27, 28, 29, null, null, null]);
	expect(weeksOf(2021, 2)).toHaveLength(4);
	expect(weeksOf(2025, 3).flat().filter(Boolean)).toHaveLength(31);
});

test('a month is named in the language of the page', () => {
	expect(monthName('ru', { year: 1948, month: 12 }, 'with-year')).toBe('декабрь 1948 г.');
	expect(monthName('de', { year: 2025, month: 3 }, 'long')).toBe('März');
});
