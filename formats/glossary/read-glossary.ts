import { CsvError, type Info, parse } from 'csv-parse/sync';
import { isLocale, locales } from '@/i18n/locales';
import { textOfCell } from '../csv-cell';
import { between, type Column, columns, type GlossaryLine } from './columns';

/** What is wrong in a file, and where. Lines count from 1, as editors do; a cell beyond the named ones has its number for a name. */
export interface GlossaryProblem {
	line: number;
	column: string | null;
	problem:
		| 'not-utf-8'
		| 'not-csv'
		| 'nothing'
		| 'unknown-column'
		| 'repeated-column'
		| 'no-language'
		| 'extra-cell'
		| 'no-term'
		| 'too-long'
		| 'no-letters'
		| 'both'
		| 'bad-id';
}

export type ReadGlossary =
	| { ok: true; lines: (GlossaryLine & { line: number })[] }
	| { ok: false; problems: GlossaryProblem[] };

const longest = { term: 200, note: 2000 };
const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Reads a glossary written as `cellsOfConcept` or by a spreadsheet: commas, semicolons or tabs, with a line of names. `columnNamed` knows
 * further names of columns, all in small letters.
 */
export function readGlossary(bytes: Uint8Array, columnNamed = (name: string) => name): ReadGlossary {
	const rows = rowsOf(bytes);
	if (!Array.isArray(rows)) return { ok: false, problems: [rows] };
	const [head, ...body] = rows;
	if (!head || body.length === 0) return { ok: false, problems: [{ line: 1, column: null, problem: 'nothing' }] };
	const names = head.cells.map((name) => columnNamed(name.trim().toLowerCase()));
	const problems: GlossaryProblem[] = problemsOfNames(names);
	if (problems.length > 0) return { ok: false, problems };
	const lines = body.map(({ line, cells }) => {
		problems.push(...problemsOfCells(line, names, cells));
		return { line, ...lineOf(names, cells) };
	});
	return problems.length > 0 ? { ok: false, problems } : { ok: true, lines };
}

interface Row {
	line: number;
	cells: string[];
}

function rowsOf(bytes: Uint8Array): Row[] | GlossaryProblem {
	let text: string;
	try {
		text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).normalize('NFC');
	} catch {
		return { line: 1, column: null, problem: 'not-utf-8' };
	}
	const [names = ''] = text.split(/\r?\n/, 1);
	const delimiter = [',', ';', '\t'].reduce((best, one) =>
		names.split(one).length > names.split(best).length ? one : best,
	);
	try {
		// With `info` each record comes with where it ends, which the parser's types do not know.
		const records = parse(text, {
			delimiter,
			bom: true,
			info: true,
			relax_column_count: true,
			skip_empty_lines: true,
		}) as unknown as { record: string[]; info: Info }[];
		return records
			.map(({ record, info }) => ({ line: lineWhereBegun(record, info.lines), cells: record.map(textOfCell) }))
			.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
	} catch (error) {
		if (!(error instanceof CsvError)) throw error;
		return { line: Number(error.lines ?? 1), column: null, problem: 'not-csv' };
	}
}

/** A cell may have line breaks; the parser counts to the record's last line. */
function lineWhereBegun(record: readonly string[], last: number): number {
	return last - record.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
}

function problemsOfNames(names: readonly string[]): GlossaryProblem[] {
	const wrong = names.flatMap((name, index): GlossaryProblem[] => {
		if (!isColumn(name)) return [{ line: 1, column: name || String(index + 1), problem: 'unknown-column' }];
		return names.indexOf(name) < index ? [{ line: 1, column: name, problem: 'repeated-column' }] : [];
	});
	if (wrong.length > 0 || names.some(isLocale)) return wrong;
	return [{ line: 1, column: null, problem: 'no-language' }];
}

function problemsOfCells(line: number, names: readonly string[], cells: readonly string[]): GlossaryProblem[] {
	const tell = (problem: GlossaryProblem['problem'], column: string | null = null) => ({ line, column, problem });
	const read = lineOf(names, cells);
	const called = Object.entries(read.terms);
	return [
		...cells.flatMap((cell, index) =>
			index >= names.length && cell.trim() ? [tell('extra-cell', String(index + 1))] : [],
		),
		...(read.id && !id.test(read.id) ? [tell('bad-id', 'id')] : []),
		...(read.note.length > longest.note ? [tell('too-long', 'note')] : []),
		...(called.length === 0 ? [tell('no-term')] : []),
		...called.flatMap(([locale, { preferred, forbidden }]) => [
			...(preferred ? problemsOfTerm(preferred).map((problem) => tell(problem, locale)) : []),
			...forbidden.flatMap((term) => problemsOfTerm(term).map((problem) => tell(problem, `${locale}-forbidden`))),
			...(forbidden.includes(preferred) ? [tell('both', `${locale}-forbidden`)] : []),
		]),
	];
}

function problemsOfTerm(term: string): GlossaryProblem['problem'][] {
	if (term.length > longest.term) return ['too-long'];
	return /[\p{L}\p{N}]/u.test(term) && !term.includes('\u0000') ? [] : ['no-letters'];
}

function lineOf(names: readonly string[], cells: readonly string[]): GlossaryLine {
	const cell = (name: string) => (cells[names.indexOf(name)] ?? '').trim();
	const tidy = (words: string) => words.replace(/\s+/g, ' ').trim();
	const terms = Object.fromEntries(
		locales.flatMap((locale) => {
			const preferred = names.includes(locale) ? tidy(cell(locale)) : '';
			const given = names.includes(`${locale}-forbidden`) ? cell(`${locale}-forbidden`) : '';
			const forbidden = [...new Set(given.split(between).map(tidy))].filter(Boolean);
			return preferred || forbidden.length > 0 ? [[locale, { preferred, forbidden }]] : [];
		}),
	);
	return {
		id: (names.includes('id') && cell('id').toLowerCase()) || null,
		note: names.includes('note') ? cell('note') : '',
		terms,
	};
}

function isColumn(name: string): name is Column {
	return columns.some((column) => column === name);
}
