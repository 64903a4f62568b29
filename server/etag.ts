import { createHash } from 'node:crypto';
import type { Encoding } from './encoding';

/** A strong entity tag (RFC 9110 §8.8.3): the body's hash and its coding, as each coding has other bytes. */
export function etagOf(body: Buffer, encoding: Encoding): string {
	const hash = createHash('sha256').update(body).digest('base64url').slice(0, 22);
	return encoding === 'identity' ? `"${hash}"` : `"${hash}-${encoding}"`;
}

/** Whether the client already holds this: If-None-Match compares weakly (RFC 9110 §13.1.2). */
export function isKnown(etag: string, ifNoneMatch: string | undefined): boolean {
	if (!ifNoneMatch) return false;
	if (ifNoneMatch.trim() === '*') return true;
	return ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}
