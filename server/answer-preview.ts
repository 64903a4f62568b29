import { lighten } from './answer-page';
import { never } from './caching';
import { askForEveryone } from './clean-request';
import type { Decision } from './decision';
import { type Finished, finish } from './finish';
import type { Incoming } from './incoming';
import { render } from './render';
import { readingPolicy } from './security-headers';

/** A preview, or what stands where it was: made as pages of the reading room are, for one reader, kept and listed by nobody. */
export async function answerPreview(incoming: Incoming, decision: Decision): Promise<Finished> {
	if (decision.act !== 'page') throw new Error(`A preview is no "${decision.act}".`);
	const { cookie } = incoming.request.headers;
	askForEveryone(incoming.request);
	// Members' own previews ask who is there.
	if (cookie) incoming.request.headers.cookie = cookie;
	const rendered = await render(incoming.next, incoming.request, decision.path);
	const status = rendered.status === 200 ? (decision.status ?? 200) : rendered.status;
	const finished = await finish(
		{ ...rendered, status, body: lighten(rendered) },
		{
			method: incoming.method,
			acceptEncoding: incoming.asked['accept-encoding'],
			headers: {
				'Content-Security-Policy': readingPolicy,
				'Cache-Control': never,
				'X-Robots-Tag': 'noindex, nofollow',
				'Referrer-Policy': 'no-referrer',
				'Content-Language': decision.locale,
			},
		},
	);
	delete finished.headers['set-cookie'];
	delete finished.headers.link;
	return finished;
}
