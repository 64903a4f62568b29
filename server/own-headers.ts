import type { OutgoingHttpHeader, OutgoingHttpHeaders } from 'node:http';

const dropped =
	/^(x-powered-by|x-nextjs-.*|content-length|transfer-encoding|connection|keep-alive|date|content-encoding|etag)$/i;

/** Headers that choose among Next's own formats, which only the desk has. */
const nextOnly = /^(rsc|next-.*)$/i;

/** A rendered answer's headers by lower-case name, without Next's own and those that the front door writes itself. */
export function ownHeaders(headers: OutgoingHttpHeaders, given: Record<string, string> = {}): OutgoingHttpHeaders {
	const own: OutgoingHttpHeaders = {};
	for (const [name, value] of Object.entries(headers)) {
		if (value !== undefined && !dropped.test(name)) own[name.toLowerCase()] = value;
	}
	for (const [name, value] of Object.entries(given)) own[name.toLowerCase()] = value;
	return own;
}

/** The same of an answer that is one for everyone, whatever headers choose among Next's own formats. */
export function sharedHeaders(headers: OutgoingHttpHeaders, given: Record<string, string>): OutgoingHttpHeaders {
	const own = ownHeaders(headers, given);
	const vary = namesIn(own.vary).filter((name) => !nextOnly.test(name));
	if (vary.length > 0) own.vary = vary.join(', ');
	else delete own.vary;
	return own;
}

/** The Vary header with one more name. */
export function varyWith(vary: OutgoingHttpHeader | undefined, name: string): string {
	const names = namesIn(vary);
	return names.some((one) => one.toLowerCase() === name.toLowerCase()) ? names.join(', ') : [...names, name].join(', ');
}

function namesIn(vary: OutgoingHttpHeader | undefined): string[] {
	return String(vary ?? '')
		.split(',')
		.map((one) => one.trim())
		.filter(Boolean);
}
