import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { FacetCount, StatementList } from '@/archive/search/published';
import { Facets } from './facets';

const facet = (name: FacetCount['name'], value: string, count: number) => ({ name, value, count, label: null });

function shown(count: number, facets: FacetCount[]) {
	const list: StatementList = {
		...{ statements: [], count, countIsCapped: false, sort: 'relevance', passedOverIn: null, meant: null },
		...{ facets, next: null, previous: null },
	};
	return renderToStaticMarkup(<Facets locale="en" query={{ locale: 'en', query: 'peace' }} list={list} />);
}

test('what all results have narrows nothing; what some have does, though there is no other', () => {
	expect(shown(5, [facet('year', '2018', 5)])).toBe('');
	expect(shown(5, [facet('year', '2018', 4)])).toContain('year=2018');
	expect(shown(5, [facet('year', '2018', 5), facet('year', '2017', 5)])).toContain('year=2017');
});

test('all values are offered, those after the eighth where readers unfold them', () => {
	const years = (number: number) => Array.from({ length: number }, (_, n) => facet('year', String(1900 + n), 99 - n));
	expect(shown(100, years(8)).match(/<details/g)).toHaveLength(1);
	const ten = shown(100, years(10));
	expect(ten.match(/href=/g)).toHaveLength(10);
	const [before = '', after = ''] = ten.split('2 more');
	expect(before.match(/href=/g)).toHaveLength(8);
	expect(after).toContain('year=1909');
	expect(ten).not.toContain('most frequent');
	expect(shown(100, years(50))).toContain('Only the 50 most frequent are offered.');
});
