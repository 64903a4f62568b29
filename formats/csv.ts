import { csvCell } from './csv-cell';

/** One line of a table (RFC 4180), with its CRLF. */
export function csvLine(cells: readonly string[]): string {
	return `${cells.map(csvCell).join(',')}\r\n`;
}
