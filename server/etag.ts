import type { Encoding } from './encoding';

/**
 * A strong entity tag (RFC 9110 §8.8.3): the body's hash, its coding and length, as each coding has other bytes, and one that was
 * compressed again too.
 */
export function etagOf(hash: string, encoding: Encoding, length: number): string {
	return encoding === 'identity' ? `"${hash}"` : `"${hash}.${encoding}.${length.toString(36)}"`;
}

/** Whether the client already holds this text in this coding: If-None-Match compares weakly (RFC 9110 §13.1.2). */
export function isKnown(etag: string, ifNoneMatch: string): boolean {
	if (ifNoneMatch.trim() === '*') return true;
	const wanted = weakly(etag);
	return ifNoneMatch.split(',').some((tag) => weakly(tag) === wanted);
}

/** Without the length, which says only how hard it was compressed. */
function weakly(tag: string): string {
	return tag
		.trim()
		.replace(/^W\//, '')
		.replace(/\.[0-9a-z]+"$/, '"');
}
