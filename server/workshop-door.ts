import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerFile, type FileFinders } from './answer-file';
import { formsPath } from './answer-others';
import { classify } from './classify';
import { decide, type Finders } from './decide';
import type { Decision } from './decision';
import { finish } from './finish';
import { isReady } from './health';
import { type NextHandler, render } from './render';
import { send, sendText } from './send';

/**
 * The front door while developing: the same decisions, but pages keep Next's scripts (by which they reload), nothing is
 * cached and no policy stands in a tool's way.
 */
export function makeWorkshopDoor({ next, ...finders }: Finders & FileFinders & { next: NextHandler }) {
	return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
		try {
			const [path = '/', ...rest] = (request.url ?? '/').split('?');
			const query = rest.length > 0 ? `?${rest.join('?')}` : '';
			const address = classify(path);
			if (address.kind === 'health' || address.kind === 'metrics') return sendText(response, 200, 'ok');
			if (address.kind === 'file' || address.kind === 'preview-file') {
				const incoming = { method: request.method ?? 'GET', asked: request.headers, isReady };
				return await answerFile(address, finders, incoming, response);
			}
			if (address.kind === 'follow' && request.method === 'POST') {
				request.url = formsPath + path;
				return await next(request, response);
			}
			const decision: Decision = request.headers.rsc
				? { act: 'desk' }
				: await decide({ address, query, acceptLanguage: request.headers['accept-language'] }, finders);
			if (decision.act === 'redirect') {
				response.writeHead(decision.status, { Location: decision.to, 'Cache-Control': 'no-store' }).end();
			} else if (decision.act === 'page' && decision.path) {
				const rendered = await render(next, request, decision.path);
				const method = request.method ?? 'GET';
				const page = { ...rendered, status: decision.status ?? rendered.status };
				send(response, await finish(page, { method, acceptEncoding: request.headers['accept-encoding'] }));
			} else {
				await next(request, response);
			}
		} catch (error) {
			sendText(response, 500, error instanceof Error ? (error.stack ?? error.message) : String(error));
		}
	};
}
