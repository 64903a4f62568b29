import { type ClientRequest, createServer, request } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** How much of what a browser sends comes through while the line is held, in bytes. */
const passing = 1_000_000;

/** A line between a browser and the server, as an HTTP proxy (RFC 9110, section 3.7) that can be held and cut. */
export interface Line {
	/** What a browser's context takes as its proxy. */
	server: string;
	/** Of each body that is sent from now on, only the first million bytes come through. */
	hold: () => void;
	/** Ends every connection and takes no other. */
	cut: () => void;
	/** Lets everything through again, also what was held. */
	mend: () => void;
	close: () => Promise<void>;
}

export async function openLine(): Promise<Line> {
	let state: 'open' | 'held' | 'cut' = 'open';
	const held = new Set<() => void>();
	const sockets = new Set<Socket>();

	/** Passes on what a browser sends, as far as the line lets it. */
	const gate = () => {
		let passed = 0;
		return new Transform({
			transform(chunk: Buffer, _encoding, done) {
				const pass = () => done(null, chunk);
				passed += chunk.length;
				if (state === 'held' && passed > passing) held.add(pass);
				else pass();
			},
		});
	};
	const proxy = createServer((asked, answer) => {
		const { pathname, search, hostname, port } = new URL(asked.url ?? '');
		const onward: ClientRequest = request(
			{ hostname, port, path: pathname + search, method: asked.method, headers: asked.headers },
			(answered) => {
				answer.writeHead(answered.statusCode ?? 502, answered.rawHeaders);
				pipeline(answered, answer).catch(() => {});
			},
		);
		onward.once('error', () => answer.destroy());
		pipeline(asked, gate(), onward).catch(() => {});
	});
	proxy.on('connection', (socket) => {
		if (state === 'cut') return socket.destroy();
		sockets.add(socket);
		socket.once('close', () => sockets.delete(socket));
	});
	await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
	const cut = () => {
		state = 'cut';
		for (const socket of sockets) socket.destroy();
	};
	return {
		server: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
		hold: () => {
			state = 'held';
		},
		cut,
		mend: () => {
			state = 'open';
			for (const pass of held) pass();
			held.clear();
		},
		close: () => {
			cut();
			return new Promise((resolve) => proxy.close(() => resolve()));
		},
	};
}
