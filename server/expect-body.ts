import type { IncomingMessage } from 'node:http';

/** Cuts a request off whose body is not there after so many milliseconds. */
export function expectBody(request: IncomingMessage, milliseconds: number): void {
	const { 'content-length': length = '0', 'transfer-encoding': coding } = request.headers;
	if (length === '0' && !coding) return;
	const { socket } = request;
	const late = setTimeout(() => {
		if (!request.complete) socket.destroy();
	}, milliseconds).unref();
	request.once('close', () => {
		if (request.complete) clearTimeout(late);
	});
}
