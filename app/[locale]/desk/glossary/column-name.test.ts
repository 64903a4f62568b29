import { describe, expect, test } from 'vitest';
import { csvLine } from '@/formats/csv';
import { cellsOfConcept } from '@/formats/glossary/cells-of-concept';
import { columns } from '@/formats/glossary/columns';
import { readGlossary } from '@/formats/glossary/read-glossary';
import { locales } from '@/i18n/locales';
import { columnName, columnNamed, columnShown } from './column-name';

describe('the columns of a glossary file', () => {
	test('are read again in whichever language they were named', () => {
		const terms = { de: { preferred: 'Gipfel', forbidden: ['Treffen'] }, fr: { preferred: 'sommet', forbidden: [] } };
		const concept = { id: '01900000-0000-7000-8000-000000000001', note: 'Of heads of state.', terms };
		for (const locale of locales) {
			const names = columns.map((column) => columnName(locale, column));
			const file = [names, cellsOfConcept(concept)].map(csvLine).join('');
			expect(readGlossary(new TextEncoder().encode(file), columnNamed), locale).toEqual({
				ok: true,
				lines: [{ line: 2, ...concept }],
			});
		}
	});

	test('are called by their own names too, and what is none stays as it is', () => {
		for (const column of columns) expect(columnNamed(column)).toBe(column);
		expect(columnNamed('de nicht zu verwenden')).toBe('de-forbidden');
		expect(columnNamed('it')).toBe('it');
		expect(columnShown('de', 'fr-forbidden')).toBe('fr nicht zu verwenden');
		expect(columnShown('de', 'it')).toBe('it');
	});
});
