import { locales } from '@/i18n/locales';
import { csvCell } from '../csv-cell';
import { between, type Column, columns, type GlossaryLine } from './columns';

/** A glossary as CSV (RFC 4180) with a line of names and CRLF, which `readGlossary` reads again. */
export function writeGlossary(concepts: readonly GlossaryLine[]): string {
	const lines = concepts.map((concept) => columns.map((column) => csvCell(cellOf(concept, column))));
	return [columns, ...lines].map((line) => `${line.join(',')}\r\n`).join('');
}

function cellOf({ id, note, terms }: GlossaryLine, column: Column): string {
	if (column === 'id') return id ?? '';
	if (column === 'note') return note;
	const locale = locales.find((one) => column.startsWith(one));
	const called = locale && terms[locale];
	if (!called) return '';
	return column.endsWith('-forbidden') ? called.forbidden.join(` ${between} `) : called.preferred;
}
