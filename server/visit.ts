import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { log } from '@/platform/log';

export interface Visit {
	id: string;
	/** Percent-encoded, without the query: what people search for is nobody's business. */
	path: string;
	/** With its `?`, or empty. */
	query: string;
}

/** Names a request and writes one line about it when it is over: no address, no query, no names. */
export function beginVisit(request: IncomingMessage, response: ServerResponse, trusted: boolean): Visit {
	const given = trusted ? request.headers['x-request-id'] : undefined;
	const id = typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
	const url = request.url ?? '/';
	const mark = url.indexOf('?');
	const path = mark === -1 ? url : url.slice(0, mark);
	const started = performance.now();
	response.setHeader('X-Request-Id', id);
	response.once('close', () => {
		log.info({
			id,
			method: request.method,
			path: path.slice(0, 200),
			status: response.statusCode,
			ms: Math.round(performance.now() - started),
			bytes: Number(response.getHeader('content-length') ?? 0),
			cut: !response.writableFinished || undefined,
		});
	});
	return { id, path, query: mark === -1 ? '' : url.slice(mark) };
}
