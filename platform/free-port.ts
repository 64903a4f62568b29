import { createServer } from 'node:net';
import { codeOf } from './failure';

const loopback = '127.0.0.1';

/** A port nobody uses now on the loopback interface. */
export async function findFreePort(): Promise<number> {
	return (await listen(0, loopback)) ?? findFreePort();
}

/** Whether a server could listen on this port now, on the loopback interface and, if asked, on all. */
export async function isPortFree(port: number, { everywhere = false } = {}): Promise<boolean> {
	if ((await listen(port, loopback)) === null) return false;
	return !everywhere || (await listen(port)) !== null;
}

/** Listens for a moment; the port, or null when somebody else has it. */
function listen(port: number, host?: string): Promise<number | null> {
	return new Promise((resolve, reject) => {
		const server = createServer();
		server.once('error', (error) => (codeOf(error) === 'EADDRINUSE' ? resolve(null) : reject(error)));
		server.listen({ port, host, exclusive: true }, () => {
			const address = server.address();
			server.close(() => resolve(typeof address === 'object' && address ? address.port : null));
		});
	});
}
