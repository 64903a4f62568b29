import type { Locale } from '@/i18n/locales';
import { log } from '@/platform/log';
import type { Answer } from './cache/entry';
import { never, publicCaching } from './caching';
import type { Captured } from './captured-response';
import { askForEveryone } from './clean-request';
import type { Incoming } from './incoming';
import { ownHeaders } from './own-headers';
import { render } from './render';
import { originAlone, readingPolicy } from './security-headers';
import { speculation } from './speculation';
import { isInPieces, stripPage } from './strip-page';
import { joinStylesheets } from './stylesheets';

export interface Page {
	locale: Locale;
	/** Where Next has the page, when not at the visited address. */
	path?: string;
	/** In place of Next's own status. */
	status?: number;
	negotiated?: boolean;
	/** For one reader alone: nobody keeps or lists it. */
	isPrivate?: boolean;
}

/** A page of the reading room: rendered by Next, made light, the same for every reader. Status 500 when it fails. */
export async function answerPage(incoming: Incoming, page: Page): Promise<Answer> {
	askForEveryone(incoming.request);
	const rendered = await render(incoming.next, incoming.request, page.path).catch(failed);
	const status = rendered.status >= 400 ? rendered.status : (page.status ?? rendered.status);
	const headers = ownHeaders(rendered.headers, {
		'Content-Security-Policy': readingPolicy,
		'Cache-Control': page.isPrivate ? never : publicCaching(status),
		...(page.isPrivate ? { 'X-Robots-Tag': 'noindex, nofollow', 'Referrer-Policy': originAlone } : {}),
		'Content-Language': String(rendered.headers['content-language'] ?? page.locale),
		Vary: page.negotiated ? 'Accept-Language' : '',
		...speculation(status),
		...(status === 503 ? { 'Retry-After': '30' } : {}),
	});
	delete headers['set-cookie'];
	delete headers.link;
	return { status, headers, body: lighten(rendered) };
}

function failed(err: unknown): Captured {
	log.error({ err }, 'a page could not be rendered');
	return { status: 500, headers: {}, body: Buffer.alloc(0) };
}

/** The body without what scripts of Next's would need. */
export function lighten({ headers, body }: Captured): Buffer {
	if (!String(headers['content-type']).startsWith('text/html')) return body;
	const html = body.toString('utf8');
	if (isInPieces(html)) log.error('a page of the reading room waits for scripts: it must not suspend');
	return Buffer.from(joinStylesheets(stripPage(html)));
}
