import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { log } from '@/platform/log';
import { withoutSecret } from '@/platform/without-secret';

/** One request on its way, and what is noted of it. */
export interface Visit {
	id: string;
	/** Percent-encoded, without the query: what people search for is nobody's business. */
	path: string;
	/** With its `?`, or empty. */
	query: string;
	/** What kind of address it is, once known. */
	kind: string;
	/** How the cache took part in the answer, once known. */
	cache: 'hit' | 'miss' | 'stale' | 'none';
	bytes: number;
	/** `performance.now()` when it began. */
	started: number;
}

const process = randomBytes(6).toString('base64url');
let count = 0;

/** The path and query of a request's target. A server has to take a whole address, too (RFC 9112 §3.2.2): what is after its host. */
export function pathOf(target: string): string {
	const path = target.replace(/^https?:\/\/[^/?#]*/i, '');
	return path.startsWith('/') || path === target ? path : `/${path}`;
}

/** Names a request and writes one line about it when it is over: no address, no query, no names. */
export function beginVisit(
	request: IncomingMessage,
	response: ServerResponse,
	trusted: boolean,
	over: (visit: Visit, status: number) => void,
): Visit {
	const given = trusted ? request.headers['x-request-id'] : undefined;
	const url = pathOf(request.url ?? '/');
	const mark = url.indexOf('?');
	count += 1;
	const visit: Visit = {
		id: typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : `${process}-${count.toString(36)}`,
		path: mark === -1 ? url : url.slice(0, mark),
		query: mark === -1 ? '' : url.slice(mark),
		kind: 'unknown',
		cache: 'none',
		bytes: 0,
		started: performance.now(),
	};
	response.once('close', () => {
		over(visit, response.statusCode);
		if (!log.isLevelEnabled('info')) return;
		log.info({
			id: visit.id,
			method: request.method,
			path: withoutSecret(visit.path).slice(0, 200),
			status: response.statusCode,
			ms: Math.round((performance.now() - visit.started) * 10) / 10,
			bytes: visit.bytes,
			cache: visit.cache,
			cut: !response.writableFinished || undefined,
		});
	});
	return visit;
}
