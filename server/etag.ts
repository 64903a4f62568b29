import type { Encoding } from './encoding';

/**
 * A strong entity tag (RFC 9110 §8.8.3): the body's hash, its coding and length, as each coding has other bytes, and one that was
 * compressed again too.
 */
export function etagOf(hash: string, encoding: Encoding, length: number): string {
	return encoding === 'identity' ? `"${hash}"` : `"${hash}.${encoding}.${length.toString(36)}"`;
}

/**
 * The tag by which the client already holds this text in this coding, if it does: If-None-Match compares weakly (RFC 9110 §13.1.2), and
 * how hard it was compressed makes no difference to the text. A 304 has to name what the client holds (§15.4.5), which is that tag.
 */
export function knownTag(etag: string, ifNoneMatch: string): string | null {
	if (ifNoneMatch.trim() === '*') return etag;
	const wanted = withoutLength(etag);
	for (const given of ifNoneMatch.split(',')) {
		const tag = given.trim().replace(/^W\//, '');
		if (withoutLength(tag) === wanted) return tag;
	}
	return null;
}

function withoutLength(tag: string): string {
	return tag.replace(/\.[0-9a-z]+"$/, '"');
}
