import { absoluteUrl } from '@/formats/addresses';
import { env } from '@/platform/env';

/** The institution, as the writers of `formats` want to know it. */
export function publisher() {
	return { name: env.PUBLISHER_NAME, publicUrl: env.PUBLIC_URL };
}

interface Answer {
	type:
		| 'application/atom+xml'
		| 'application/feed+json'
		| 'text/csv'
		| 'text/calendar'
		| 'application/xml'
		| 'application/json'
		| 'application/opensearchdescription+xml'
		| 'text/x-opml'
		| 'application/speculationrules+json'
		| 'application/vnd.citationstyles.csl+json'
		| 'application/x-bibtex'
		| 'application/x-research-info-systems'
		| 'text/plain'
		| 'text/markdown';
	language?: string;
	headers?: Record<string, string>;
}

/**
 * A text for programs, in UTF-8. The front door adds the ETag and says how long it may be kept. It has no date of its own: a
 * withdrawal, other facts or a name change it, and what is removed leaves a feed, while the editions it shows stay as old as they
 * were (RFC 9110 §8.8.2.1).
 */
export function machineAnswer(body: string, { type, language, headers = {} }: Answer): Response {
	return new Response(body, {
		headers: {
			'Content-Type': `${type}; charset=utf-8`,
			...(language ? { 'Content-Language': language } : {}),
			...headers,
		},
	});
}

/** There is nothing here, or no longer. */
export function noAnswer(status: 404 | 410): Response {
	return new Response(status === 410 ? 'Removed\n' : 'Not found\n', {
		status,
		headers: { 'Content-Type': 'text/plain; charset=utf-8' },
	});
}

/** The same thing is at another address of the archive. */
export function movedAnswer(address: string): Response {
	return new Response(null, { status: 308, headers: { Location: absoluteUrl(env.PUBLIC_URL, address) } });
}
