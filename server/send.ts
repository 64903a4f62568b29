import type { ServerResponse } from 'node:http';
import type { Finished } from './finish';
import { machinePolicy, securityHeaders } from './security-headers';

/** Writes a finished answer out. */
export function send(response: ServerResponse, { status, headers, body }: Finished): void {
	for (const [name, value] of Object.entries({ ...securityHeaders, ...headers })) {
		if (value !== undefined) response.setHeader(name, value);
	}
	response.statusCode = status;
	response.end(body ?? undefined);
}

/** Writes a short plain answer out: of the health checks, and when nothing better can be said. */
export function sendText(
	response: ServerResponse,
	status: number,
	text: string,
	headers: Record<string, string> = {},
): void {
	const body = Buffer.from(`${text}\n`);
	const own = {
		'content-type': 'text/plain; charset=utf-8',
		'cache-control': 'no-store',
		'content-security-policy': machinePolicy,
		'content-length': body.length,
	};
	send(response, { status, headers: { ...own, ...headers }, body: response.req.method === 'HEAD' ? null : body });
}
