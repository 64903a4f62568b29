import { expect, test } from 'vitest';
import { sharesOf } from './shares';

test('what there is in each language is added up by year and by kind', () => {
	const { all, years, kinds } = sharesOf([
		{ at: 1999, locale: '', kind: 'speech', count: 2 },
		{ at: 1999, locale: 'de', kind: 'speech', count: 1 },
		{ at: 2001, locale: '', kind: 'speech', count: 1 },
		{ at: 2001, locale: '', kind: 'interview', count: 4 },
		{ at: 2001, locale: 'de', kind: 'interview', count: 3 },
	]);
	expect(all).toMatchObject({ total: 7, in: { de: 4, en: 0 } });
	expect(years.map(({ year, total, in: { de } }) => [year, total, de])).toEqual([
		[2001, 5, 3],
		[1999, 2, 1],
	]);
	expect(kinds.map(({ kind, total }) => [kind, total])).toEqual([
		['interview', 4],
		['speech', 3],
	]);
});
