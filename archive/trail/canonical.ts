import { createHash } from 'node:crypto';

/**
 * JSON with the keys of every object sorted by code unit and no white space (RFC 8785 for strings, integers, booleans
 * and null), so that equal content has equal bytes. Undefined members are left out.
 */
export function canonicalJson(value: unknown): string {
	if (value === null || typeof value !== 'object' || value instanceof Date) return JSON.stringify(value);
	if (Array.isArray(value))
		return `[${value.map((member) => (member === undefined ? 'null' : canonicalJson(member))).join()}]`;
	const members = Object.entries(value)
		.filter(([, member]) => member !== undefined)
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
	return `{${members.join()}}`;
}

/** SHA-256 of UTF-8 text, 64 lower-case hexadecimal digits. */
export function sha256(text: string): string {
	return createHash('sha256').update(text, 'utf8').digest('hex');
}
