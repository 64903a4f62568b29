import { createServer } from 'node:net';

/** A port nobody uses now on the loopback interface. */
export function findFreePort(): Promise<number> {
	return listen(0).then((port) => port ?? findFreePort());
}

/** Whether a server could listen on this port now. */
export async function isPortFree(port: number, host = '127.0.0.1'): Promise<boolean> {
	return (await listen(port, host)) !== null;
}

function listen(port: number, host = '127.0.0.1'): Promise<number | null> {
	return new Promise((resolve) => {
		const server = createServer();
		server.once('error', () => resolve(null));
		server.listen({ port, host, exclusive: true }, () => {
			const address = server.address();
			server.close(() => resolve(typeof address === 'object' && address ? address.port : null));
		});
	});
}
