import { createServer, connect as dial, type Socket } from 'node:net';

/** A wire to a server that can be cut, or fall silent while both ends think that it holds. */
export interface Wire {
	url: string;
	cut(): void;
	hush(): void;
	mend(): void;
	close(): Promise<void>;
}

/** Lays a wire to the server of an address. */
export async function layWire(target: URL): Promise<Wire> {
	const sockets = new Set<Socket>();
	let isCut = false;
	let isSilent = false;
	const server = createServer({ allowHalfOpen: true }, (near) => {
		if (isCut) return near.destroy();
		const far = dial({ port: Number(target.port), host: target.hostname, allowHalfOpen: true });
		for (const [one, other] of [
			[near, far],
			[far, near],
		] as const) {
			sockets.add(one);
			one.on('error', () => {});
			one.on('close', () => {
				sockets.delete(one);
				other.destroy();
			});
			one.on('data', (bytes) => {
				if (!isSilent) other.write(bytes);
			});
			one.on('end', () => {
				if (!isSilent) other.end();
			});
		}
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as { port: number };
	const cut = () => {
		isCut = true;
		for (const socket of sockets) socket.destroy();
	};
	return {
		url: Object.assign(new URL(target), { port: String(port), hostname: '127.0.0.1' }).href,
		cut,
		hush: () => {
			isSilent = true;
		},
		mend: () => {
			isCut = false;
			isSilent = false;
		},
		close: () => {
			cut();
			return new Promise((resolve) => server.close(() => resolve()));
		},
	};
}
