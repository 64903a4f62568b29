import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';
import type { Captured } from './captured-response';
import { chooseEncoding, encode, isText } from './encoding';
import { etagOf, isKnown } from './etag';

export interface Finished {
	status: number;
	headers: OutgoingHttpHeaders;
	body: Buffer | null;
}

export interface Finish {
	method: string;
	/** The client's own headers, before cleaning. */
	asked: Pick<IncomingHttpHeaders, 'accept-encoding' | 'if-none-match'>;
	/** Added to the answer, in place of what is there. */
	headers: Record<string, string>;
	/** Gives a strong ETag of the final body and answers 304 to who has it. */
	tagged: boolean;
}

const dropped =
	/^(x-powered-by|x-nextjs-.*|content-length|transfer-encoding|connection|keep-alive|date|content-encoding)$/i;

/** Turns a rendered answer into bytes for one client: headers, coding, ETag, 304, HEAD. */
export async function finish({ status, headers, body }: Captured, options: Finish): Promise<Finished> {
	const type = String(headers['content-type'] ?? '');
	const kept = Object.fromEntries(Object.entries(headers).filter(([name]) => !dropped.test(name)));
	const given = Object.fromEntries(Object.entries(options.headers).map(([name, value]) => [name.toLowerCase(), value]));
	const final: OutgoingHttpHeaders = { ...kept, ...given };
	const encoding = chooseEncoding(options.asked['accept-encoding'], type, body.length);
	if (isText(type)) final.vary = addTo(final.vary, 'Accept-Encoding');
	if (encoding !== 'identity') final['content-encoding'] = encoding;

	if (options.tagged && status === 200) {
		final.etag = etagOf(body, encoding);
		if (isKnown(final.etag, options.asked['if-none-match'])) {
			return { status: 304, headers: without(final, ['content-type', 'content-encoding']), body: null };
		}
	}
	if (status === 204 || status === 304) return { status, headers: final, body: null };
	const bytes = await encode(body, encoding);
	final['content-length'] = bytes.length;
	return { status, headers: final, body: options.method === 'HEAD' ? null : bytes };
}

function addTo(vary: OutgoingHttpHeaders[string], name: string): string {
	const names = String(vary ?? '')
		.split(',')
		.map((one) => one.trim())
		.filter(Boolean);
	return names.some((one) => one.toLowerCase() === name.toLowerCase()) ? names.join(', ') : [...names, name].join(', ');
}

function without(headers: OutgoingHttpHeaders, names: string[]): OutgoingHttpHeaders {
	return Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name)));
}
