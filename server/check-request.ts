import type { IncomingMessage } from 'node:http';
import { largest } from '@/archive/files/file';
import type { Address } from './classify';

export interface Rejection {
	status: 400 | 405 | 411 | 413 | 414;
	reason: string;
	headers?: Record<string, string>;
}

const longestAddress = 4_096;
const largestBody = {
	desk: 12_000_000,
	follow: 20_000,
	files: Math.max(...Object.values(largest)),
};

/** Refuses what no browser sends: broken, backslashed or endless addresses, whose redirects could lead off the site. */
export function checkAddress(url: string): Rejection | null {
	if (url.length > longestAddress) return { status: 414, reason: 'The address is too long.' };
	if (!url.startsWith('/') || url.includes('\\') || !isDecodable(url)) {
		return { status: 400, reason: 'The address is not well-formed.' };
	}
	return null;
}

/** Whether a request names several hosts: whatever it passes could take another one of them (RFC 9112 §3.2). */
export function namesSeveralHosts({ rawHeaders }: Pick<IncomingMessage, 'rawHeaders'>): boolean {
	let count = 0;
	for (let at = 0; at < rawHeaders.length; at += 2) {
		const name = rawHeaders[at];
		if (name?.length === 4 && name.toLowerCase() === 'host') count += 1;
	}
	return count > 1;
}

/** Refuses methods and bodies that this kind of address does not take. A page takes forms at most. */
export function checkMethod(request: IncomingMessage, address: Address, isPage: boolean): Rejection | null {
	const method = request.method ?? 'GET';
	if (method === 'GET' || method === 'HEAD') return null;
	const { kind } = address;
	if (kind !== 'desk' && kind !== 'follow') {
		return { status: 405, reason: 'This address can only be read.', headers: { Allow: 'GET, HEAD' } };
	}
	if (method !== 'POST' && (kind === 'follow' || isPage)) {
		return { status: 405, reason: 'This address does not take that.', headers: { Allow: 'GET, HEAD, POST' } };
	}
	if (request.headers['transfer-encoding']) return { status: 411, reason: 'The length of the body is missing.' };
	const size = Number(request.headers['content-length'] ?? 0);
	const passesFiles = kind === 'desk' && address.passesFiles;
	if (size > largestBody[passesFiles ? 'files' : kind]) return { status: 413, reason: 'The body is too large.' };
	return null;
}

function isDecodable(url: string): boolean {
	try {
		return !decodeURIComponent(url.split('?')[0] ?? '').includes('\0');
	} catch {
		return false;
	}
}
