import { describe, expect, test } from 'vitest';
import { sampleStatement } from '../sample-statement';
import { type Citation, citationHtml, citationMarkdown, citationText } from './citation';
import { type CitedWork, citedWork } from './cited-work';
import { writeBibtex } from './write-bibtex';
import { writeCslJson } from './write-csl-json';
import { writeRis } from './write-ris';

const publisher = { name: 'Rostrum', publicUrl: 'https://archive.example' };
const words = { kind: 'Конференция & беседа', note: 'Издание 2, 13 июня 2018 г.' };
const work = (changes: Partial<CitedWork> = {}) => ({ ...citedWork(sampleStatement(), publisher, words), ...changes });

describe('a cited work', () => {
	test('of a translation names its original and the permanent address', () => {
		expect(work()).toMatchObject({
			id: '7gk2mq-en-2',
			authors: ['Ana “A&B” Ríos'],
			original: { locale: 'ru', language: 'ru-RU', title: 'Ответы' },
			spoken: '2018-06-11',
			published: '2018-06-13',
			url: 'https://archive.example/s/7gk2mq',
		});
	});

	test('that is authentic or the original has no other original', () => {
		expect(citedWork(sampleStatement({ locale: 'fr' }), publisher, words).original).toBeNull();
		expect(citedWork(sampleStatement({ locale: 'ru' }), publisher, words).original).toBeNull();
	});

	test('of a passage has its speaker for author and its key in the address', () => {
		const cited = citedWork(sampleStatement(), publisher, words, { passage: { key: 'a1s0', speaker: 'Ana Ríos' } });
		expect(cited).toMatchObject({ authors: ['Ana Ríos'], url: 'https://archive.example/s/7gk2mq#a1s0' });
		expect(cited.id).toBe('7gk2mq-en-2-a1s0');
	});

	test('is at another address when one is given', () => {
		const address = 'https://archive.example/en/statements/7gk2mq/editions/2';
		expect(citedWork(sampleStatement(), publisher, words, { address }).url).toBe(address);
	});
});

describe('BibTeX', () => {
	test('is one entry with names and title in braces of their own', () => {
		expect(writeBibtex(work())).toBe(
			[
				'@misc{7gk2mq-en-2,',
				'  author = {{Ana “A\\&B” Ríos}},',
				'  title = {{Answers \\& remarks}},',
				'  date = {2018-06-11},',
				'  year = {2018},',
				'  month = jun,',
				'  eventtitle = {Meeting of archivists},',
				'  venue = {Almaty},',
				'  address = {Almaty},',
				'  publisher = {Rostrum},',
				'  type = {Конференция \\& беседа},',
				'  version = {2},',
				'  langid = {british},',
				'  language = {en-GB},',
				'  origtitle = {Ответы},',
				'  origlanguage = {russian},',
				'  note = {Издание 2, 13 июня 2018 г.},',
				'  url = {https://archive.example/s/7gk2mq},',
				'}',
				'',
			].join('\n'),
		);
	});

	test('escapes what TeX takes for commands, keeps letters, and its braces balance', () => {
		const title = '{50 % & $1_000 #1 \\emph{x} ~ ^ ё é\n}';
		const written = writeBibtex(work({ title, authors: ['A } B', 'Ñandú'], spoken: null }));
		expect(written).toContain(
			'title = {{\\textbraceleft{}50 \\% \\& \\$1\\_000 \\#1 \\textbackslash{}emph\\textbraceleft{}x\\textbraceright{} ' +
				'\\textasciitilde{} \\textasciicircum{} ё é \\textbraceright{}}}',
		);
		expect(written).toContain('author = {{A \\textbraceright{} B} and {Ñandú}}');
		expect(written).not.toMatch(/\b(date|year|month) =/);
		expect(written.split('{').length).toBe(written.split('}').length);
	});

	test('knows only as much of the date as is known', () => {
		expect(writeBibtex(work({ spoken: '2018-06' }))).toContain('  year = {2018},\n  month = jun,\n');
		const year = writeBibtex(work({ spoken: '2018', authors: [] }));
		expect(year).toContain('  date = {2018},\n  year = {2018},\n  eventtitle');
		expect(year).not.toContain('author');
		expect(writeBibtex(work({ authors: [] }))).toContain('  year = {2018},\n  month = jun,\n');
	});
});

describe('RIS', () => {
	test('begins with its type, ends with ER and has CR LF after each line', () => {
		const lines = writeRis(work()).split('\r\n');
		expect(lines).toEqual([
			'TY  - GEN',
			'ID  - 7gk2mq-en-2',
			'AU  - Ana “A&B” Ríos',
			'TI  - Answers & remarks',
			'OP  - Ответы',
			'T2  - Meeting of archivists',
			'M3  - Конференция & беседа',
			'PY  - 2018',
			'DA  - 2018/06/11/',
			'CY  - Almaty',
			'PB  - Rostrum',
			'ET  - 2',
			'LA  - en-GB',
			'AN  - 7gk2mq',
			'N1  - Издание 2, 13 июня 2018 г.',
			'UR  - https://archive.example/s/7gk2mq',
			'ER  - ',
			'',
		]);
	});

	test('no title can begin a line of its own', () => {
		const written = writeRis(work({ title: 'One\r\nER  - \nTwo', spoken: '2018', authors: ['A*', 'B'] }));
		expect(written).toContain('TI  - One ER - Two\r\n');
		expect(written).toContain('AU  - A\r\nAU  - B\r\n');
		expect(written).toContain('DA  - 2018///\r\n');
	});
});

describe('CSL-JSON', () => {
	test('is an array of one item with the original’s title and day', () => {
		expect(JSON.parse(writeCslJson(work()))).toEqual([
			{
				id: '7gk2mq-en-2',
				type: 'speech',
				author: [{ literal: 'Ana “A&B” Ríos' }],
				title: 'Answers & remarks',
				genre: 'Конференция & беседа',
				issued: { 'date-parts': [[2018, 6, 11]] },
				'event-title': 'Meeting of archivists',
				'event-date': { 'date-parts': [[2018, 6, 11]] },
				'event-place': 'Almaty',
				'original-title': 'Ответы',
				'original-date': { 'date-parts': [[2018, 6, 11]] },
				'available-date': { 'date-parts': [[2018, 6, 13]] },
				publisher: 'Rostrum',
				version: '2',
				number: '7gk2mq',
				language: 'en-GB',
				URL: 'https://archive.example/s/7gk2mq',
			},
		]);
	});

	test('of an undated document is issued when its edition appeared', () => {
		const [item] = JSON.parse(writeCslJson(work({ kind: 'legal-notice', spoken: null, original: null, authors: [] })));
		expect(item).toMatchObject({ type: 'document', issued: { 'date-parts': [[2018, 6, 13]] } });
		for (const name of ['author', 'event-date', 'original-date', 'original-title', 'accessed'])
			expect(item).not.toHaveProperty(name);
	});
});

describe('a citation in words', () => {
	const citation: Citation = [
		{ text: 'A & B: “' },
		{ text: '<Ответы> *1*', as: 'title', lang: 'ru' },
		{ text: '”. ' },
		{ text: 'https://archive.example/s/7gk2mq', as: 'address' },
	];

	test('is plain, Markdown or HTML', () => {
		expect(citationText(citation)).toBe('A & B: “<Ответы> *1*”. https://archive.example/s/7gk2mq');
		expect(citationMarkdown(citation)).toBe('A \\& B: “*\\<Ответы\\> \\*1\\**”. <https://archive.example/s/7gk2mq>');
		expect(citationHtml(citation)).toBe(
			'A &amp; B: “<cite lang="ru">&lt;Ответы&gt; *1*</cite>”. ' +
				'<a href="https://archive.example/s/7gk2mq">https://archive.example/s/7gk2mq</a>',
		);
	});
});
