import { describe, expect, test } from 'vitest';
import { writeListAtom } from './list-atom';
import { writeListCalendar } from './list-calendar';
import { writeListCsv } from './list-csv';
import { writeListJsonFeed } from './list-json-feed';
import type { ListPage } from './list-page';
import { correctionEntry, writeCorrectionsCsv } from './listed-correction';
import { questionEntry, questionedTexts, type ToldQuestion, writeQuestionsCsv } from './listed-question';
import { type ListedStatement, statementEntry } from './listed-statement';

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
const publisher = { name: 'Example', publicUrl: 'https://archive.example' };
const page = (...statements: ListedStatement[]): ListPage => ({
	locale: 'en',
	entries: statements.map((one) => statementEntry(one, publisher, (kind) => kind)),
	title: 'Search: water',
	page: 'https://archive.example/en/statements?q=water',
	self: 'https://archive.example/en/statements.atom?q=water',
	next: 'https://archive.example/en/statements.atom?q=water&after=x',
	publisher,
});

describe('a list for programs', () => {
	test('is a table whose cells are no formulas', () => {
		const [names, line, ...rest] = writeListCsv([listed], publisher).split('\r\n');
		expect(names).toMatch(/^ref,title,language,/);
		expect(line).toMatch(
			/^0a1b2c,"'=SUM\(1,2\) & ""more""",en,en,speech,2018-06-11,Asia\/Almaty,Almaty,The Speaker,Water,/,
		);
		expect(rest).toEqual(['']);
		for (const title of ['+1', '-1', '@x', ' =1', '\t=1']) {
			expect(writeListCsv([{ ...listed, title }], publisher)).toContain(`'${title}`);
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

const asked: ToldQuestion = {
	ref: '0a1b2c',
	slug: 'sum',
	title: 'Briefing',
	key: 'q1t',
	question: '=Why, is water kept?',
	asker: null,
	answers: [
		{ key: 'a1t', speaker: 'Ana Ríos' },
		{ key: 'a2t', speaker: 'Ana Ríos' },
	],
	publishedAt: new Date('2020-01-02T03:04:05Z'),
	updatedAt: new Date('2021-01-02T03:04:05Z'),
	deliveredAt: new Date('2018-06-10T18:00:00Z'),
	timeZone: 'Asia/Almaty',
	precision: 'day',
};

describe('questions for programs', () => {
	const told = { locale: 'en' as const, answered: () => 'Answer: Ana Ríos' };
	const entries = [asked, { ...asked, key: 'q2t', question: 'And air?' }].map((one) =>
		questionEntry(one, publisher, told),
	);

	test('are each an entry that leads to its turn', () => {
		const atom = writeListAtom({ ...page(), entries });
		expect(atom).toContain('<id>https://archive.example/s/0a1b2c/q1t#en</id>');
		expect(atom).toContain('href="https://archive.example/en/statements/0a1b2c/sum#q2t"');
		const { items } = JSON.parse(writeListJsonFeed({ ...page(), entries }));
		expect(items[0]).toMatchObject({
			content_text: '=Why, is water kept?\n\nAnswer: Ana Ríos',
			_rostrum: { ref: '0a1b2c', key: 'q1t', title: 'Briefing', spoken: '2018-06-11' },
		});
	});

	test('are one entry a text in a calendar', () => {
		const texts = questionedTexts([asked, { ...asked, key: 'q2t', question: 'And air?' }], publisher, 'en');
		const calendar = writeListCalendar({ ...page(), entries: texts });
		expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(1);
		expect(calendar).toContain('SUMMARY:Briefing\r\n');
		expect(calendar).toContain('DESCRIPTION:– =Why\\, is water kept?\\n– And air?\r\n');
	});

	test('are a table', () => {
		const [names, line] = writeQuestionsCsv([asked], publisher, 'en').split('\r\n');
		expect(names).toMatch(/^ref,key,language,question,asker,answeredBy,/);
		expect(line).toMatch(/^0a1b2c,q1t,en,"'=Why, is water kept\?",,Ana Ríos,Briefing,2018-06-11,/);
	});
});

describe('corrections for programs', () => {
	const correction = {
		ref: '0a1b2c',
		kind: 'speech' as const,
		locale: 'de' as const,
		number: 3,
		title: 'Über Wasser',
		changeClass: 'typo' as const,
		changeNote: 'Ein „l“ fehlte, zweimal.',
		publishedAt: new Date('2021-01-02T03:04:05Z'),
	};

	test('are a table that leads to what changed', () => {
		expect(writeCorrectionsCsv([correction], publisher).split('\r\n')[1]).toBe(
			'0a1b2c,Über Wasser,de,3,speech,typo,"Ein „l“ fehlte, zweimal.",2021-01-02T03:04:05.000Z,' +
				'https://archive.example/de/statements/0a1b2c/changes/2-3',
		);
	});

	test('are in a calendar when they appeared', () => {
		const words = { title: 'Über Wasser (Ausgabe 3)', kind: 'Rede', corrected: 'Schreibfehler' };
		const entries = [correctionEntry(correction, publisher, words)];
		const calendar = writeListCalendar({ ...page(), entries });
		expect(calendar).toContain('DTSTART:20210102T030405Z\r\n');
		expect(calendar).toContain('SUMMARY:Über Wasser (Ausgabe 3)\r\n');
		expect(calendar).toContain('UID:https://archive.example/s/0a1b2c#de-3\r\n');
	});
});
