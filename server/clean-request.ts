import type { IncomingMessage } from 'node:http';

/** Headers by which a client could speak to Next as the front door does, or make it answer in parts. */
const inward = ['content-security-policy', 'content-security-policy-report-only', 'range'];

/** Headers by which parts of Next and servers made for it speak to each other: one of them alone made each page of the desk `{}`. */
const amongNext = /^(x-(rostrum|middleware|invoke|prerender|now)-|(x-matched-path|x-nextjs-data|next-resume.*)$)/;

/** Headers the front door answers itself. */
const conditional = ['if-none-match', 'if-modified-since'];

/** What an answer for everyone may know of who asks: where it was sent. */
const shared = new Set([
	'host',
	'forwarded',
	'x-real-ip',
	'x-forwarded-for',
	'x-forwarded-host',
	'x-forwarded-port',
	'x-forwarded-proto',
]);

/** Removes what clients may not tell Next. Without trusted proxies also what only a proxy may say. */
export function cleanRequest(request: IncomingMessage, trustedProxies: number): void {
	for (const name of [...inward, ...conditional]) delete request.headers[name];
	for (const name of Object.keys(request.headers)) if (amongNext.test(name)) delete request.headers[name];
	const client = clientAddress(request, trustedProxies);
	if (trustedProxies === 0) {
		for (const name of ['forwarded', 'x-real-ip', 'x-forwarded-host', 'x-forwarded-port']) delete request.headers[name];
		request.headers['x-forwarded-proto'] = 'http';
	}
	request.headers['x-forwarded-for'] = client;
}

/**
 * Makes a request for what everyone gets the same for everyone: whatever else a client says, as `RSC`, could make it another answer.
 * Next answers a crawler with the whole page at once, everyone else in pieces that scripts put together.
 */
export function askForEveryone(request: IncomingMessage): void {
	for (const name of Object.keys(request.headers)) if (!shared.has(name)) delete request.headers[name];
	request.headers['user-agent'] = 'Googlebot';
}

/** The client's address: the socket's, or the one the outermost trusted proxy saw. */
function clientAddress(request: IncomingMessage, trustedProxies: number): string {
	const direct = request.socket.remoteAddress ?? '';
	if (trustedProxies === 0) return direct;
	const seen = String(request.headers['x-forwarded-for'] ?? '')
		.split(',')
		.map((address) => address.trim())
		.filter(Boolean);
	return seen.at(-trustedProxies) ?? seen[0] ?? direct;
}
