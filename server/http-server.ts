import { createServer, type RequestListener, type Server } from 'node:http';
import type { Socket } from 'node:net';

/** Milliseconds after which the server stops waiting for a client. */
export interface Patience {
	/** For a request's head. */
	head: number;
	/** For a whole request: a large file comes slowly from a small office. Other bodies are cut off before. */
	request: number;
	/** In which nothing comes and nothing is taken, until a connection is ended: of who does not read what was asked for. */
	silence: number;
	/** Between two looks for heads and requests that are late. */
	look: number;
}

const patience: Patience = { head: 15_000, request: 1_800_000, silence: 180_000, look: 5_000 };

/** Requests of one connection that may be answered at the same time. Browsers and proxies send the next one after the answer. */
const mostAtOnce = 32;

/** An HTTP server that no client can keep waiting for ever, nor fill with what it asks for and does not read. */
export function makeServer(listener: RequestListener, own: Partial<Patience> = {}): Server {
	const { head, request, silence, look } = { ...patience, ...own };
	const server = createServer(
		{
			keepAliveTimeout: 65_000,
			headersTimeout: head,
			requestTimeout: request,
			connectionsCheckingInterval: look,
		},
		fewAtOnce(listener),
	);
	server.setTimeout(silence);
	return server;
}

/**
 * Ends a connection on which one request follows another without end (RFC 9112 §9.3.2 leaves that to the server). Node stops reading
 * when answers wait to be sent, but takes all that was sent for as long as they are being made: 600 kB of requests for one kept page
 * became 1.5 GB of answers.
 */
function fewAtOnce(listener: RequestListener): RequestListener {
	const counts = new WeakMap<Socket, number>();
	return (request, response) => {
		const { socket } = request;
		const count = (counts.get(socket) ?? 0) + 1;
		if (count > mostAtOnce) {
			socket.destroy();
			return;
		}
		counts.set(socket, count);
		response.once('close', () => counts.set(socket, (counts.get(socket) ?? 1) - 1));
		listener(request, response);
	};
}
