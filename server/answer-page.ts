import type { Locale } from '@/i18n/locales';
import { log } from '@/platform/log';
import { publicCaching } from './caching';
import type { Captured } from './captured-response';
import { askWholePage } from './clean-request';
import { type Finished, finish } from './finish';
import type { Incoming } from './incoming';
import { render } from './render';
import { readingPolicy } from './security-headers';
import { isInPieces, stripPage } from './strip-page';

export interface Page {
	locale: Locale;
	/** Where Next has the page, when not at the visited address. */
	path?: string;
	/** In place of Next's own status. */
	status?: number;
	negotiated?: boolean;
}

/** A page of the reading room: rendered by Next, made light, the same for every reader. */
export async function answerPage(incoming: Incoming, page: Page): Promise<Finished> {
	askWholePage(incoming.request);
	const { rendered, status } = await renderPage(incoming, page);
	return finish(lighten({ ...rendered, status }), {
		method: incoming.method,
		asked: incoming.asked,
		tagged: true,
		headers: {
			'Content-Security-Policy': readingPolicy,
			'Cache-Control': publicCaching(status),
			'Content-Language': String(rendered.headers['content-language'] ?? page.locale),
			Vary: page.negotiated ? 'Accept-Language' : '',
			...(status === 503 ? { 'Retry-After': '30' } : {}),
		},
	});
}

/** Renders the page, or the one that says that it is not there or cannot be shown. */
async function renderPage(incoming: Incoming, page: Page): Promise<{ rendered: Captured; status: number }> {
	const at = (path?: string) => render(incoming.next, incoming.request, path);
	const rendered = await at(page.path).catch(failed);
	if (rendered.status >= 500) {
		return { rendered: await at(`/${page.locale}/failure`), status: (await incoming.isReady()) ? 500 : 503 };
	}
	if (rendered.status === 404) return { rendered: await at(`/${page.locale}/not-found`), status: 404 };
	return { rendered, status: page.status ?? rendered.status };
}

function failed(err: unknown): Captured {
	log.error({ err }, 'a page could not be rendered');
	return { status: 500, headers: {}, body: Buffer.alloc(0) };
}

function lighten({ status, headers, body }: Captured): Captured {
	const { 'set-cookie': _, link: preloads, ...rest } = headers;
	if (!String(headers['content-type']).startsWith('text/html')) return { status, headers: rest, body };
	const html = body.toString('utf8');
	if (isInPieces(html)) log.error('a page of the reading room waits for scripts: it must not suspend');
	return { status, headers: rest, body: Buffer.from(stripPage(html)) };
}
