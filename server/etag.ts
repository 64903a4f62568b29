import type { Encoding } from './encoding';

/** A strong entity tag (RFC 9110 §8.8.3): the body's hash and its coding, as each coding has other bytes. */
export function etagOf(hash: string, encoding: Encoding): string {
	return encoding === 'identity' ? `"${hash}"` : `"${hash}-${encoding}"`;
}

/** Whether the client already holds this: If-None-Match compares weakly (RFC 9110 §13.1.2). */
export function isKnown(etag: string, ifNoneMatch: string): boolean {
	if (ifNoneMatch.trim() === '*') return true;
	return ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}
