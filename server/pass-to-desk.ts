import type { ServerResponse } from 'node:http';
import { never } from './caching';
import type { Incoming } from './incoming';
import { machinePolicy, securityHeaders } from './security-headers';

/** Lets the desk itself take a file in or send one, as it comes: nobody holds it whole. */
export async function passToDesk({ request, asked, next }: Incoming, response: ServerResponse): Promise<void> {
	const headers = { ...securityHeaders, 'Content-Security-Policy': machinePolicy, 'Cache-Control': never };
	for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
	for (const name of ['range', 'if-none-match'] as const) if (asked[name]) request.headers[name] = asked[name];
	await next(request, response);
}
