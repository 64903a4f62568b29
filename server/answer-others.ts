import { randomBytes } from 'node:crypto';
import { forever, never, publicCaching } from './caching';
import { type Finished, finish } from './finish';
import type { Incoming } from './incoming';
import { render } from './render';
import { deskPolicy, machinePolicy } from './security-headers';

/** A page, action or route of the desk: as Next gives it, with a nonce for Next's scripts, never kept by anyone. */
export async function answerDesk(incoming: Incoming): Promise<Finished> {
	const policy = deskPolicy(randomBytes(16).toString('base64'));
	incoming.request.headers['content-security-policy'] = policy;
	const rendered = await render(incoming.next, incoming.request);
	return finish(rendered, {
		method: incoming.method,
		asked: incoming.asked,
		tagged: false,
		headers: { 'Content-Security-Policy': policy, 'Cache-Control': never },
	});
}

/** Something for programs: a feed, a sitemap, an export, a file of public/. Its own caching wins, if it is public. */
export async function answerMachine(incoming: Incoming): Promise<Finished> {
	const rendered = await render(incoming.next, incoming.request);
	const own = String(rendered.headers['cache-control'] ?? '');
	const isPublic = rendered.status < 500 && /\bpublic\b/.test(own);
	return finish(rendered, {
		method: incoming.method,
		asked: incoming.asked,
		tagged: incoming.method === 'GET' || incoming.method === 'HEAD',
		headers: {
			'Content-Security-Policy': String(rendered.headers['content-security-policy'] ?? machinePolicy),
			'Cache-Control': isPublic ? own : publicCaching(rendered.status),
		},
	});
}

/** A built file: its name holds its hash, so it is kept for ever, unless there is none. */
export async function answerAsset(incoming: Incoming): Promise<Finished> {
	const rendered = await render(incoming.next, incoming.request);
	return finish(rendered, {
		method: incoming.method,
		asked: incoming.asked,
		tagged: true,
		headers: { 'Cache-Control': rendered.status === 200 ? forever : publicCaching(rendered.status) },
	});
}
