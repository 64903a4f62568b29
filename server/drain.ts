import type { Server } from 'node:http';
import { Server as Listening, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds: what was opened and has not been asked for anything may have a request on its way. */
const grace = 1_000;

/**
 * Follows what is under way on a server, and returns how to end it: it takes no more connections, lets answers be read to their end, for
 * at most so many milliseconds, and ends each connection then. Node's own `close()` cuts off who has not yet taken all of an answer that
 * was written whole, and waits for who keeps a connection after one.
 */
export function prepareDrain(server: Server): (time: number) => Promise<void> {
	const underWay = new Map<Socket, number>();
	let isDraining = false;
	server.on('connection', (socket) => {
		underWay.set(socket, 0);
		socket.once('close', () => underWay.delete(socket));
	});
	server.prependListener('request', ({ socket }, response) => {
		underWay.set(socket, (underWay.get(socket) ?? 0) + 1);
		if (isDraining) response.shouldKeepAlive = false;
		// All of it was handed to the system.
		response.once('close', () => {
			const left = (underWay.get(socket) ?? 1) - 1;
			if (!socket.destroyed) underWay.set(socket, left);
			if (isDraining && left === 0) socket.destroySoon();
		});
	});
	const endIdle = (isIdle: (socket: Socket) => boolean) => {
		for (const [socket, count] of underWay) if (count === 0 && isIdle(socket)) socket.destroySoon();
	};

	return async (time) => {
		isDraining = true;
		const closed = new Promise<void>((resolve) => Listening.prototype.close.call(server, () => resolve()));
		endIdle((socket) => socket.bytesWritten > 0);
		sleep(Math.min(grace, time), undefined, { ref: false }).then(() => endIdle(() => true));
		const tooLong = sleep(time, undefined, { ref: false }).then(() => server.closeAllConnections());
		await Promise.race([closed, tooLong]);
	};
}
