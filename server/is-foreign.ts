import type { IncomingMessage } from 'node:http';
import { env } from '@/platform/env';

/**
 * Whether a request was sent from a page of another site. Browsers say where a request that changes something comes from; programs say
 * nothing, and have no cookies of a member's browser.
 */
export function isForeign({ headers }: Pick<IncomingMessage, 'headers'>): boolean {
	const { origin } = headers;
	if (origin === undefined) return headers['sec-fetch-site'] === 'cross-site';
	if (!URL.canParse(origin)) return true;
	const { host } = new URL(origin);
	const forwarded = String(headers['x-forwarded-host'] ?? '')
		.split(',')[0]
		?.trim();
	return host === '' || ![headers.host, forwarded, new URL(env.PUBLIC_URL).host].includes(host);
}
