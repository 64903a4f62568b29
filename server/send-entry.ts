import type { IncomingHttpHeaders, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import parseRange from 'range-parser';
import { bodyOf, type Entry } from './cache/entry';
import { chooseEncoding, type Encoding } from './encoding';
import { etagOf, knownTag } from './etag';
import { ownHeaders } from './own-headers';
import { securityHeaders } from './security-headers';
import type { Visit } from './visit';

export interface Sending {
	method: string;
	/** The client's headers as they came. */
	asked: IncomingHttpHeaders;
	/** Added for this one client: names and values in turn. */
	also: string[];
}

/** Header lists of kept answers, made once for each coding. */
const heads = new WeakMap<Entry['bodies'], Partial<Record<Encoding, Heads>>>();

interface Heads {
	/** Names and values in turn, as Node writes them fastest. */
	whole: string[];
	/** Without the tag, which is that of what the client holds. */
	notModified: string[];
	etag: string | null;
}

/** Writes a finished answer out in the coding, the part and at the status this client asked for. */
export function sendEntry(
	response: ServerResponse,
	entry: Entry,
	{ method, asked, also }: Sending,
	visit: Visit,
): void | Promise<void> {
	const range = entry.ranges && entry.status === 200 && method === 'GET' ? asked.range : undefined;
	const encoding = entry.bodies.br && !range ? chooseEncoding(asked['accept-encoding']) : 'identity';
	// Its tag and its head say how long it is.
	if (encoding === 'gzip' && !entry.bodies.gzip)
		return bodyOf(entry, encoding).then(() => sendEntry(response, entry, { method, asked, also }, visit));
	const { whole, notModified, etag } = headsOf(entry, encoding);
	if (etag && isOther(asked, etag, entry)) {
		response.writeHead(412, withoutBody(entry, also)).end();
		return;
	}
	const held = etag && heldBy(asked, etag, entry);
	if (held) {
		response.writeHead(304, notModified.concat('etag', held, also)).end();
		return;
	}
	if (range) return sendRange(response, entry, range, { method, asked, also }, visit);
	response.writeHead(entry.status, whole.concat(also));
	if (method === 'HEAD') {
		response.end();
		return;
	}
	const body = entry.bodies[encoding];
	if (!body) return bodyOf(entry, encoding).then((bytes) => void end(response, bytes, visit));
	end(response, body, visit);
}

/**
 * Whether the client wants an answer only to what this is not: by a strong comparison of its tag (RFC 9110 §13.1.1), without one by
 * its date (§13.1.4).
 */
function isOther(asked: IncomingHttpHeaders, etag: string, { headers }: Entry): boolean {
	const wanted = asked['if-match'];
	if (wanted) return wanted.trim() !== '*' && !wanted.split(',').some((tag) => tag.trim() === etag);
	const since = asked['if-unmodified-since'];
	const changed = headers['last-modified'];
	return Boolean(since && changed && Date.parse(String(changed)) > Date.parse(since));
}

/** The head of an answer that says only what is wrong with this one request: nobody keeps it in place of what is at the address. */
function withoutBody(entry: Entry, also: readonly string[]): string[] {
	const policy = entry.headers['content-security-policy'];
	const head = {
		...securityHeaders,
		'content-security-policy': policy,
		'cache-control': 'no-store',
		'content-length': '0',
	};
	return [...listOf(head), ...also];
}

/** The tag of what the client holds already, in the order of RFC 9110 §13.2.2; by its date where it knows no tag. */
function heldBy(asked: IncomingHttpHeaders, etag: string, { headers }: Entry): string | null {
	const known = asked['if-none-match'];
	if (known) return knownTag(etag, known);
	const since = asked['if-modified-since'];
	const changed = headers['last-modified'];
	return since && changed && Date.parse(since) >= Date.parse(String(changed)) ? etag : null;
}

function end(response: ServerResponse, body: Buffer, visit: Visit): void {
	visit.bytes = body.length;
	response.end(body);
}

/** One part of the body as it is (RFC 9110 §14); the whole when the part is of another version or several are asked for. */
async function sendRange(
	response: ServerResponse,
	entry: Entry,
	range: string,
	sending: Sending,
	visit: Visit,
): Promise<void> {
	const { etag, whole } = headsOf(entry, 'identity');
	const { also } = sending;
	const condition = sending.asked['if-range'];
	const parts = condition && condition !== etag ? -2 : parseRange(entry.length, range, { combine: true });
	if (parts === -1) {
		const head = withoutBody(entry, also);
		response.writeHead(416, [...head, 'Content-Range', `bytes */${entry.length}`]).end();
		return;
	}
	const [part] = parts === -2 || parts.type !== 'bytes' || parts.length > 1 ? [] : parts;
	if (!part) {
		const { range: _, ...asked } = sending.asked;
		return sendEntry(response, entry, { ...sending, asked }, visit);
	}
	const body = (await bodyOf(entry, 'identity')).subarray(part.start, part.end + 1);
	const head = replace(whole, 'content-length', String(body.length));
	response.writeHead(206, [...head, 'Content-Range', `bytes ${part.start}-${part.end}/${entry.length}`, ...also]);
	end(response, body, visit);
}

function headsOf(entry: Entry, encoding: Encoding): Heads {
	let made = heads.get(entry.bodies);
	if (!made) {
		made = {};
		heads.set(entry.bodies, made);
	}
	made[encoding] ??= makeHeads(entry, encoding);
	return made[encoding];
}

function makeHeads(entry: Entry, encoding: Encoding): Heads {
	const length = entry.bodies[encoding]?.length ?? entry.length;
	const etag = entry.hash ? etagOf(entry.hash, encoding, length) : null;
	const shared = {
		...ownHeaders(securityHeaders),
		...entry.headers,
		...(entry.ranges ? { 'accept-ranges': 'bytes' } : {}),
	};
	const whole = {
		...shared,
		...(etag ? { etag } : {}),
		...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
		'content-length': String(length),
	};
	const { 'content-type': _, ...notModified } = shared as OutgoingHttpHeaders;
	return { whole: listOf(whole), notModified: listOf(notModified), etag };
}

function listOf(headers: OutgoingHttpHeaders): string[] {
	const list: string[] = [];
	for (const [name, value] of Object.entries(headers)) {
		if (value === undefined || value === '') continue;
		for (const one of Array.isArray(value) ? value : [value]) list.push(name, String(one));
	}
	return list;
}

function replace(list: readonly string[], name: string, value: string): string[] {
	return list.map((item, i) => (i % 2 === 1 && list[i - 1] === name ? value : item));
}
