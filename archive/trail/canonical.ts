import { createHash } from 'node:crypto';

/**
 * JSON with the keys of every object sorted by code unit and no white space (RFC 8785 for strings, integers, booleans
 * and null), so that equal content has equal bytes. Undefined members are left out.
 */
export function canonicalJson(value: unknown): string {
	return JSON.stringify(value, (_key, member: unknown) =>
		member && typeof member === 'object' && !Array.isArray(member) && !(member instanceof Date)
			? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
			: member,
	);
}

/** SHA-256 of UTF-8 text, 64 lower-case hexadecimal digits. */
export function sha256(text: string): string {
	return createHash('sha256').update(text, 'utf8').digest('hex');
}
