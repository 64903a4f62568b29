import { describe, expect, test } from 'vitest';
import { csvLine } from '../csv';
import { cellsOfConcept } from './cells-of-concept';
import { columns } from './columns';
import { readGlossary } from './read-glossary';

const bytes = (text: string) => new TextEncoder().encode(text);
const problemsIn = (text: string) => {
	const read = readGlossary(bytes(text));
	return read.ok ? [] : read.problems.map(({ line, column, problem }) => `${line} ${column} ${problem}`);
};

describe('a glossary as a file', () => {
	test('is read as it was written, with commas, quotes, breaks and what looks like a formula', () => {
		const concepts = [
			{
				id: '01900000-0000-7000-8000-000000000001',
				note: 'Not "talks", and\nnot=this, either.',
				terms: {
					en: { preferred: 'summit, formal', forbidden: ['get-together', 'meet'] },
					ru: { preferred: 'саммит', forbidden: [] },
				},
			},
			{ id: null, note: '=SUM(A1)', terms: { de: { preferred: '', forbidden: ['-isch'] } } },
		];
		const read = readGlossary(bytes([columns, ...concepts.map(cellsOfConcept)].map(csvLine).join('')));
		expect(read).toEqual({
			ok: true,
			lines: concepts.map((concept, index) => ({ line: index === 0 ? 2 : 4, ...concept })),
		});
	});

	test('may come from a spreadsheet: semicolons, a mark of order, some columns, empty lines', () => {
		expect(readGlossary(bytes('\uFEFFEN;de;DE-forbidden\r\nwater;Wasser;Naß | Nass \r\n;;\r\n'))).toEqual({
			ok: true,
			lines: [
				{
					line: 2,
					id: null,
					note: '',
					terms: { en: { preferred: 'water', forbidden: [] }, de: { preferred: 'Wasser', forbidden: ['Naß', 'Nass'] } },
				},
			],
		});
	});

	test('that is wrong says in which line and column', () => {
		expect(problemsIn('')).toEqual(['1 null nothing']);
		expect(problemsIn('en,it\nwater,acqua\n')).toEqual(['1 it unknown-column']);
		expect(problemsIn('en,en\nwater,water\n')).toEqual(['1 en repeated-column']);
		expect(problemsIn('note,en-forbidden\nx,y\n')).toEqual(['1 null no-language']);
		expect(problemsIn('en,de\nwater,Wasser\n"open,Wasser\n')).toEqual([expect.stringMatching(/^\d null not-csv$/)]);
		expect(
			problemsIn(
				`id,en,en-forbidden,note\nx,water,,\n,,,only a note\n,"a\nb",b|c\n,${'w'.repeat(201)},…,,more\n,ice,ice,\n`,
			),
		).toEqual([
			'2 id bad-id',
			'3 null no-term',
			'6 5 extra-cell',
			'6 en too-long',
			'6 en-forbidden no-letters',
			'7 en-forbidden both',
		]);
		expect(readGlossary(new Uint8Array([0xff, 0xfe, 0x41]))).toEqual({
			ok: false,
			problems: [{ line: 1, column: null, problem: 'not-utf-8' }],
		});
	});
});
