import { createServer, type RequestListener, type Server } from 'node:http';

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

/** An HTTP server that no client can keep waiting for ever. */
export function makeServer(listener: RequestListener, own: Partial<Patience> = {}): Server {
	const { head, request, silence, look } = { ...patience, ...own };
	const server = createServer(
		{
			keepAliveTimeout: 65_000,
			headersTimeout: head,
			requestTimeout: request,
			connectionsCheckingInterval: look,
		},
		listener,
	);
	server.setTimeout(silence);
	return server;
}
