import { describe, expect, test } from 'vitest';
import { writeListAtom } from './list-atom';
import { writeListCalendar } from './list-calendar';
import { writeListCsv } from './list-csv';
import { writeListJsonFeed } from './list-json-feed';
import type { ListedStatement, ListPage } from './listed-statement';

const listed: ListedStatement = {
	ref: '0a1b2c',
	kind: 'speech',
	locale: 'en',
	title: '=SUM(1,2) & "more"',
	slug: 'sum',
	lead: 'On <water>\nand air',
	place: { text: 'Almaty', lang: 'en' },
	speakers: [{ name: { text: 'The Speaker', lang: 'en' } }],
	topics: [{ text: 'Water', lang: 'en' }],
	versions: [
		{ locale: 'en', publishedAt: new Date('2020-01-02T03:04:05Z'), updatedAt: new Date('2021-01-02T03:04:05Z') },
	],
	withdrawn: false,
	snippet: null,
	deliveredAt: new Date('2018-06-10T18:00:00Z'),
	timeZone: 'Asia/Almaty',
	precision: 'day',
};
const page = (...statements: ListedStatement[]): ListPage => ({
	locale: 'en',
	statements,
	title: 'Search: water',
	page: 'https://archive.example/en/statements?q=water',
	self: 'https://archive.example/en/statements.atom?q=water',
	next: 'https://archive.example/en/statements.atom?q=water&after=x',
	publisher: { name: 'Example', publicUrl: 'https://archive.example' },
	kind: (kind) => kind,
});

describe('a list for programs', () => {
	test('is a table whose cells are no formulas', () => {
		const [names, line, ...rest] = writeListCsv(page(listed)).split('\r\n');
		expect(names).toMatch(/^ref,title,language,/);
		expect(line).toMatch(
			/^0a1b2c,"'=SUM\(1,2\) & ""more""",en,en,speech,2018-06-11,Asia\/Almaty,Almaty,The Speaker,Water,/,
		);
		expect(rest).toEqual(['']);
		for (const title of ['+1', '-1', '@x', ' =1', '\t=1']) {
			expect(writeListCsv(page({ ...listed, title }))).toContain(`'${title}`);
		}
	});

	test('is a calendar with the day as it was there, and hours where they are known', () => {
		const calendar = writeListCalendar(
			page(listed, { ...listed, ref: '0a1b2d', precision: 'minute' }, { ...listed, precision: 'year' }),
		);
		expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(2);
		expect(calendar).toContain('DTSTART;VALUE=DATE:20180611\r\n');
		expect(calendar).toContain('DTSTART:20180610T180000Z\r\n');
		expect(calendar).toContain('DTSTAMP:20210102T030405Z\r\n');
		expect(calendar).toContain('DESCRIPTION:On <water>\\nand air\r\n');
		expect(writeListCalendar(page(listed))).toBe(writeListCalendar(page(listed)));
	});

	test('is a feed that names the page that follows', () => {
		const atom = writeListAtom(page(listed));
		expect(atom).toContain(
			'<link rel="next" type="application/atom+xml" href="https://archive.example/en/statements.atom?q=water&amp;after=x"/>',
		);
		expect(atom).toContain('<title>=SUM(1,2) &amp; &quot;more&quot;</title>');
		expect(atom).toContain('<updated>2021-01-02T03:04:05.000Z</updated>');
		expect(writeListAtom({ ...page(listed), next: null })).not.toContain('rel="next"');
	});

	test('is JSON Feed', () => {
		expect(JSON.parse(writeListJsonFeed(page(listed)))).toMatchObject({
			version: 'https://jsonfeed.org/version/1.1',
			next_url: 'https://archive.example/en/statements.atom?q=water&after=x',
			items: [
				{
					url: 'https://archive.example/en/statements/0a1b2c/sum',
					tags: ['Water'],
					_rostrum: { spoken: '2018-06-11' },
				},
			],
		});
	});
});
