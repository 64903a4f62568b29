import { expect, test } from 'vitest';
import { csvLine } from '../csv';
import { boardColumns, boardLine } from './board-csv';

test('a line of the board has a cell under each of its names, and no title is a formula', () => {
	const columns = boardColumns((column) => column);
	const none = { state: 'missing', edition: 0, behind: 0 };
	const line = boardLine({
		ref: '0a1b2c',
		title: '=SUM(A1), "said"',
		titleLocale: 'en',
		kind: 'speech',
		spoken: { deliveredAt: new Date('1948-12-09T23:00Z'), timeZone: 'Europe/Paris', precision: 'day' },
		cells: { de: { state: 'behind', edition: 2, behind: 3 }, en: none, es: none, ru: none, fr: none },
	});
	expect(line).toHaveLength(columns.length);
	expect(line[columns.indexOf('de behind')]).toBe('3');
	expect(line[columns.indexOf('ru edition')]).toBe('');
	expect(csvLine(line)).toMatch(/^0a1b2c,"'=SUM\(A1\), ""said""",en,speech,1948-12-10,behind,2,3,missing,,,.*\r\n$/);
});
