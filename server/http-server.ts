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

/** Requests of one connection that may wait for their turn to be answered. Browsers and proxies send the next one after the answer. */
const mostWaiting = 32;

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
		fewWaiting(listener),
	);
	server.setTimeout(silence);
	return server;
}

/**
 * Ends a connection on which one request follows another without end (RFC 9112 §9.3.2 leaves that to the server). Node stops reading
 * when answers wait to be sent, but takes all that was sent for as long as they are being made: 600 kB of requests for one kept page
 * became 1.5 GB of answers.
 */
function fewWaiting(listener: RequestListener): RequestListener {
	const waiting = new WeakMap<Socket, number>();
	return (request, response) => {
		// Only an answer whose turn it is has the connection.
		if (!response.socket) {
			const { socket } = request;
			const count = (waiting.get(socket) ?? 0) + 1;
			if (count > mostWaiting) {
				socket.destroy();
				return;
			}
			waiting.set(socket, count);
			response.once('close', () => waiting.set(socket, (waiting.get(socket) ?? 1) - 1));
		}
		listener(request, response);
	};
}
