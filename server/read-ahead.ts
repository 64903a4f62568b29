import type { IncomingMessage } from 'node:http';

/** Reads a whole body and puts it back, so that whoever comes next reads it as it came. Null when it is cut off. */
export async function readAhead(request: IncomingMessage): Promise<Buffer | null> {
	const length = Number(request.headers['content-length'] ?? 0);
	const chunks: Buffer[] = [];
	let read = 0;
	while (read < length) {
		// Asked for exactly what is there, the stream does not end yet: after its end nothing could be put back.
		const chunk: Buffer | null = request.readableLength > 0 ? request.read(request.readableLength) : null;
		if (chunk) {
			chunks.push(chunk);
			read += chunk.length;
		} else if (!(await hasMore(request))) return null;
	}
	const body = Buffer.concat(chunks);
	if (body.length > 0) request.unshift(body);
	return body;
}

function hasMore(request: IncomingMessage): Promise<boolean> {
	return new Promise((resolve) => {
		const settle = (has: boolean) => () => {
			request.off('readable', readable).off('close', over).off('end', over).off('error', over);
			resolve(has);
		};
		const readable = settle(true);
		const over = settle(false);
		if (request.destroyed || request.readableEnded) return over();
		request.once('readable', readable).once('close', over).once('end', over).once('error', over);
	});
}
