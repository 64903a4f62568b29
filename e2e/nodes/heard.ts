import { createHash } from 'node:crypto';

const compared = [
	'content-type',
	'content-language',
	'content-security-policy',
	'cache-control',
	'x-content-type-options',
	'referrer-policy',
	'x-frame-options',
	'link',
];

/** What a reader gets at an address: where it leads, or its words, and the main headers. */
export async function heard(url: string, path: string, language?: string) {
	const headers = { 'accept-encoding': 'identity', 'accept-language': language ?? 'ja' };
	const response = await fetch(url + path, { redirect: 'manual', headers });
	const body = createHash('sha256')
		.update(new Uint8Array(await response.arrayBuffer()))
		.digest('hex');
	const location = response.headers.get('location');
	return {
		status: response.status,
		...(location ? { location: location.replace(/^https?:\/\/[^/]+/, '') } : { body }),
		headers: compared.map(
			(name) => `${name}: ${location && name === 'content-type' ? '' : response.headers.get(name)}`,
		),
	};
}
