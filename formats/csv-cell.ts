/** Spreadsheets take a cell that begins with one of these for a formula and run it; an apostrophe keeps it a text. */
const formula = /^[\s]*[=+\-@\t\r]/;

/** A cell of a CSV table (RFC 4180). */
export function csvCell(text: string): string {
	const safe = formula.test(text) ? `'${text}` : text;
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The text of a cell that was written by `csvCell`. */
export function textOfCell(cell: string): string {
	return cell.startsWith("'") && formula.test(cell.slice(1)) ? cell.slice(1) : cell;
}
