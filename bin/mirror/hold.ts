import { join } from 'node:path';
import { type Address, refOf } from './addresses';
import type { Answer } from './ask';
import { fileOf, type Held, inner, writeWhole } from './state';

/** What a file server has to send like the archive does. */
const carried = [
	'content-type',
	'content-language',
	'content-disposition',
	'content-security-policy',
	'cache-control',
	'x-content-type-options',
	'referrer-policy',
	'permissions-policy',
	'cross-origin-opener-policy',
	'x-frame-options',
	'x-robots-tag',
];

/** In a header that differs by address only in naming its page: stands for the address without its ending. */
export const pageMark = '{page}';

export interface Keeping {
	held: Held;
	written: boolean;
}

/** Keeps an answer: its body as a file, its status and headers. Returns null when there is nothing to keep. */
export async function hold(folder: string, address: Address, answer: Answer): Promise<Keeping | null> {
	const { status, headers } = answer;
	const held: Held = {
		key: address.key,
		status,
		etag: headers.etag,
		tags: tagsOf(address, answer),
		headers: keptOf(address, answer),
	};
	if (status >= 300 && status < 400) {
		// That a language is asked at another address than the neutral one is no news of its own.
		const to = headers.location && relative(headers.location);
		return to ? { held: { ...held, etag: undefined, to }, written: false } : null;
	}
	const file = fileFor(address, status);
	if (!file) return null;
	return { held: { ...held, file }, written: await writeWhole(folder, file, answer.body) };
}

function fileFor({ kind, path, key }: Address, status: number): string | null {
	if (kind === 'page') return status === 200 ? fileOf(path) : null;
	if (kind === 'told' && (status === 404 || status === 410))
		return join(inner, 'told', `${key.slice('told:'.length)}.html`);
	if (kind === 'not-found' && status === 404) return join(inner, 'not-found', `${key.slice('not-found:'.length)}.html`);
	return null;
}

/** Where an answer does not name what it shows, a statement's address still tells it. */
function tagsOf({ path }: Address, { headers }: Answer): string[] | null {
	const named = headers['cache-tag'];
	if (named) return named.split(',');
	const ref = refOf(path);
	return ref ? [`statement:${ref}`] : null;
}

const shared = new Map<string, Record<string, string>>();

function keptOf({ path }: Address, { headers, status }: Answer): Record<string, string> {
	const kept: Record<string, string> = {};
	for (const name of carried) {
		const value = headers[name];
		if (value) kept[name] = value;
	}
	if (status >= 300 && headers.vary?.includes('Accept-Language')) kept.vary = 'Accept-Language';
	const page = path.replace(/\.(csl\.json|[a-z0-9]+)$/i, '');
	if (headers.link?.includes(`${page}>`)) kept.link = headers.link.replace(`${page}>`, `${pageMark}>`);
	const key = JSON.stringify(kept);
	const known = shared.get(key) ?? kept;
	shared.set(key, known);
	return known;
}

/** Redirects stay on the site, whatever name it has. */
function relative(location: string): string {
	if (location.startsWith('/')) return location;
	const { pathname, search } = new URL(location);
	return pathname + search;
}
