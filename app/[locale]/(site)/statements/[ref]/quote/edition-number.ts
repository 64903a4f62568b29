/** An edition's number as an address writes it; null when it is no such number. */
export function editionNumberOf(written: string): number | null {
	return /^[1-9][0-9]{0,5}$/.test(written) ? Number(written) : null;
}
