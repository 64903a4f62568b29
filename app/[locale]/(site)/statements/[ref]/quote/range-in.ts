import { parseRange } from '@/archive/quotes/range';

/** A quote's range as it stands in an address, percent-encoded, and what it names; null for what cannot be read. */
export function rangeIn(address: string) {
	const written = decoded(address);
	const range = written === null ? null : parseRange(written);
	return written !== null && range ? { written, range } : null;
}

function decoded(address: string): string | null {
	try {
		return decodeURIComponent(address);
	} catch {
		return null;
	}
}
