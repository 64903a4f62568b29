import { csvCell } from './csv-cell';

/** One line of a table (RFC 4180), with its CRLF. */
export function csvLine(cells: readonly string[]): string {
	return `${cells.map(csvCell).join(',')}\r\n`;
}

/** A table with a line of names: a column for each way of reading a row. */
export function csvTable<Row>(columns: Record<string, (row: Row) => string>, rows: readonly Row[]): string {
	const lines = rows.map((row) => csvLine(Object.values(columns).map((read) => read(row))));
	return csvLine(Object.keys(columns)) + lines.join('');
}
