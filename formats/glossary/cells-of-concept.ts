import { locales } from '@/i18n/locales';
import { between, type Column, columns, type GlossaryLine } from './columns';

/** A concept as the cells of one line, in the order of `columns`, which `readGlossary` reads again. */
export function cellsOfConcept(concept: GlossaryLine): string[] {
	return columns.map((column) => cellOf(concept, column));
}

function cellOf({ id, note, terms }: GlossaryLine, column: Column): string {
	if (column === 'id') return id ?? '';
	if (column === 'note') return note;
	const locale = locales.find((one) => column.startsWith(one));
	const called = locale && terms[locale];
	if (!called) return '';
	return column.endsWith('-forbidden') ? called.forbidden.join(` ${between} `) : called.preferred;
}
