import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Captured, CapturedResponse } from './captured-response';

export type NextHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Lets Next answer, at another path if given, and returns the whole answer. HEAD is rendered as GET. */
export async function render(next: NextHandler, request: IncomingMessage, path?: string): Promise<Captured> {
	const response = new CapturedResponse(request);
	const { method, url } = request;
	if (method === 'HEAD') request.method = 'GET';
	if (path !== undefined) request.url = path;
	try {
		await next(request, response);
		return await response.captured;
	} finally {
		Object.assign(request, { method, url });
	}
}
