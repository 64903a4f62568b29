import type { Server, ServerResponse } from 'node:http';
import { Server as Listening, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds: what was opened and has not been asked for anything may have a request on its way. */
const grace = 1_000;

/** The answer that was asked for last on a connection: those before it are handed to the system before it. */
const last = Symbol('last answer');
type Followed = Socket & { [last]?: ServerResponse };

/**
 * Follows what is under way on a server, and returns how to end it: it takes no more connections, lets answers be read to their end, for
 * at most so many milliseconds, and ends each connection then. Node's own `close()` cuts off who has not yet taken all of an answer that
 * was written whole, and waits for who keeps a connection after one.
 */
export function prepareDrain(server: Server): (time: number) => Promise<void> {
	const open = new Set<Followed>();
	let isDraining = false;
	server.on('connection', (socket: Followed) => {
		open.add(socket);
		socket.once('close', () => open.delete(socket));
	});
	server.prependListener('request', ({ socket }, response) => {
		(socket as Followed)[last] = response;
		if (isDraining) endAfter(socket, response);
	});
	const endIdle = (isIdle: (socket: Followed) => boolean) => {
		for (const socket of open) if (isIdle(socket)) socket.destroySoon();
	};

	return async (time) => {
		isDraining = true;
		const closed = new Promise<void>((resolve) => Listening.prototype.close.call(server, () => resolve()));
		for (const socket of open) {
			const response = socket[last];
			if (response?.writableFinished) socket.destroySoon();
			else if (response) endAfter(socket, response);
		}
		sleep(Math.min(grace, time), undefined, { ref: false }).then(() => endIdle((socket) => !socket[last]));
		const tooLong = sleep(time, undefined, { ref: false }).then(() => server.closeAllConnections());
		await Promise.race([closed, tooLong]);
	};
}

/** Ends a connection once all of this answer was handed to the system, unless another was asked for meanwhile. */
function endAfter(socket: Followed, response: ServerResponse): void {
	response.shouldKeepAlive = false;
	response.once('close', () => {
		if (socket[last] === response) socket.destroySoon();
	});
}
