import { createHash } from 'node:crypto';
import type { OutgoingHttpHeaders } from 'node:http';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { type Encoding, encode, gainsByCompressing, isText, longestForKept } from '../encoding';
import { varyWith } from '../own-headers';

/** A finished answer, as it is kept: compressed once, the same for every client that accepts its coding. */
export interface Entry {
	status: number;
	/** By lower-case name, without what depends on the coding. */
	headers: OutgoingHttpHeaders;
	/** `br` of a text, `gzip` too once it was asked for, else `identity`; none of an answer without a body. Put in place, never changed. */
	bodies: Partial<Record<Encoding, Buffer>>;
	/** Bytes of the body as it is. */
	length: number;
	/** Hash of the body as it is, in base64url; null when the answer has no tag. */
	hash: string | null;
	/** Whether parts of it may be asked for. */
	ranges: boolean;
	/** What it shows. */
	tags: string[];
	/** Milliseconds since 1970 until when it may be served without asking again. */
	freshUntil: number;
}

export interface Answer {
	status: number;
	headers: OutgoingHttpHeaders;
	body: Buffer;
}

export interface EntryOptions {
	tags?: string[];
	/** Milliseconds. */
	lifetime?: number;
	ranges?: boolean;
}

const decompress = promisify(brotliDecompress);
/** How much longer than Brotli's a body is in gzip, at most about. */
const gzipToBrotli = 1.25;

/** Compresses an answer and gives it its entity tag. */
export async function makeEntry({ status, headers, body }: Answer, options: EntryOptions = {}): Promise<Entry> {
	const type = String(headers['content-type'] ?? '');
	const bodies = gainsByCompressing(type, body.length)
		? { br: alone(await encode(body, 'br')) }
		: { identity: alone(body) };
	return {
		status,
		headers: isText(type) ? { ...headers, vary: varyWith(headers.vary, 'Accept-Encoding') } : headers,
		bodies,
		length: body.length,
		hash: status === 200 ? hashOf(body) : null,
		ranges: options.ranges ?? false,
		tags: options.tags ?? [],
		freshUntil: Date.now() + (options.lifetime ?? 0),
	};
}

/**
 * The body in one coding. gzip, which few ask for (browsers do where the archive is served without TLS), is made when it is
 * first asked for, and kept.
 */
export async function bodyOf(entry: Entry, encoding: Encoding): Promise<Buffer> {
	const kept = entry.bodies[encoding];
	if (kept) return kept;
	const plain = entry.bodies.br ? await decompress(entry.bodies.br) : Buffer.alloc(0);
	if (encoding === 'identity') return plain;
	const body = alone(await encode(plain, encoding));
	entry.bodies = { ...entry.bodies, [encoding]: body };
	return body;
}

/** Milliseconds after which the nodes have made what a publication dropped, and have time for more. */
const settled = 1_000;

/** When each was first asked for again; infinite once it was compressed harder. */
const askedAgain = new WeakMap<Entry, number>();

/**
 * Compresses harder what is still asked for a second later, once and behind the scenes: who asks first waits for no more than needed,
 * who asks later gets fewer bytes. They have an entity tag of their own.
 */
export async function shrink(entry: Entry, now = Date.now()): Promise<void> {
	if (!entry.bodies.br || entry.length > longestForKept) return;
	const since = askedAgain.get(entry);
	if (since === undefined) askedAgain.set(entry, now);
	if (since === undefined || now - since < settled) return;
	askedAgain.set(entry, Number.POSITIVE_INFINITY);
	const br = alone(await encode(await bodyOf(entry, 'identity'), 'br', true));
	if (br.length < entry.bodies.br.length) entry.bodies = { ...entry.bodies, br };
}

/**
 * Bytes an entry takes in memory under its key, about and at most: with gzip, which may come later. Who asks chooses how long an address
 * is, that of a page and the one to which it leads.
 */
export function sizeOf({ bodies: { br, gzip, identity }, headers, tags }: Entry, key: string): number {
	const compressed = br ? br.length + (gzip?.length ?? br.length * gzipToBrotli) : 0;
	const address = key.length + String(headers.location ?? '').length;
	return Math.ceil(compressed) + (identity?.length ?? 0) + address + 2_000 + tags.length * 100;
}

/** The bytes in memory of their own: zlib and Node hand out slices, each of which keeps its whole block of 8 or 16 kB. */
export function alone(bytes: Buffer): Buffer {
	const copy = Buffer.allocUnsafeSlow(bytes.length);
	bytes.copy(copy);
	return copy;
}

function hashOf(body: Buffer): string {
	return createHash('sha256').update(body).digest('base64url').slice(0, 22);
}
