import { expect, test } from 'vitest';
import { bandsOf, type YearCount } from './bands';

const counted = (first: number, last: number, count: number): YearCount[] =>
	Array.from({ length: last - first + 1 }, (_, index) => ({ year: last - index, count }));

test('the newest years come first, each once, and then all', () => {
	const years = [...counted(1960, 2020, 1_500), { year: 0, count: 70 }];
	const bands = bandsOf(years, {});
	expect(bands.map((band) => band?.length ?? null)).toEqual([3, 6, null]);
	expect(bands.slice(0, -1).flat()).toEqual(years.slice(0, 9).map(({ year }) => `year:${year}`));
});

test('where days bound them all years are named, the undated are not', () => {
	const years = [...counted(1960, 2020, 1_500), { year: 0, count: 70 }];
	const bands = bandsOf(years, { to: '2020-06-30' });
	expect(bands.map((band) => band?.length ?? null)).toEqual([3, 6, 52]);
	expect(bands.flat()).toEqual(years.slice(0, -1).map(({ year }) => `year:${year}`));
});

test('a small archive and a single year are read at once', () => {
	expect(bandsOf(counted(1990, 2020, 100), {})).toEqual([]);
	expect(bandsOf([], {})).toEqual([]);
	expect(bandsOf(counted(1960, 2020, 1_500), { year: 1999 })).toEqual([]);
});

test('years before the first and after the last day that are asked for are left out, and what has no date', () => {
	const years = [...counted(1960, 2020, 1_500), { year: 0, count: 70 }];
	expect(bandsOf(years, { from: '2001-05-01', to: '2002-04-30' })).toEqual([['year:2002', 'year:2001']]);
	expect(bandsOf(years, { from: '2021-01-01' })).toEqual([[]]);
	expect(bandsOf(years, { to: '1961-12-31' })).toEqual([['year:1961', 'year:1960']]);
});
