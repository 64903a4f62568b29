import type { OutgoingHttpHeaders } from 'node:http';
import type { Captured } from './captured-response';
import { chooseEncoding, encode, gainsByCompressing, isText } from './encoding';
import { ownHeaders, varyWith } from './own-headers';

export interface Finished {
	status: number;
	headers: OutgoingHttpHeaders;
	body: Buffer | null;
}

export interface Finish {
	method: string;
	acceptEncoding: string | undefined;
	/** Added to the answer, in place of what is there. */
	headers?: Record<string, string>;
}

/** Turns a rendered answer into bytes for one client, which nobody keeps. */
export async function finish({ status, headers, body }: Captured, options: Finish): Promise<Finished> {
	const type = String(headers['content-type'] ?? '');
	const final = ownHeaders(headers, options.headers);
	const encoding = gainsByCompressing(type, body.length) ? chooseEncoding(options.acceptEncoding) : 'identity';
	if (isText(type)) final.vary = varyWith(final.vary, 'Accept-Encoding');
	if (encoding !== 'identity') final['content-encoding'] = encoding;
	if (status === 204 || status === 304) return { status, headers: final, body: null };
	const bytes = await encode(body, encoding);
	final['content-length'] = bytes.length;
	return { status, headers: final, body: options.method === 'HEAD' ? null : bytes };
}
