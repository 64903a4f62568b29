import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { type FileFacts, kindOfFile } from '@/archive/files/file';
import { openFile } from '@/archive/files/open-file';
import type { PublishedFile } from '@/archive/files/published';
import { partOf } from '@/archive/files/sizes';
import { tag } from '@/archive/freshness/tag';
import { env } from '@/platform/env';
import { never } from './caching';
import type { Incoming } from './incoming';
import { machinePolicy, securityHeaders } from './security-headers';
import { sendText } from './send';

export type FindPublishedFile = (asked: { hash: string }) => Promise<PublishedFile | null>;
/** A file of the draft that a link opens; `ended` when it opens nothing any more. */
export type FindPreviewFile = (asked: {
	token: string;
	version: string;
	hash: string;
}) => Promise<FileFacts | 'ended' | null>;

export interface FileFinders {
	findPublishedFile: FindPublishedFile;
	findPreviewFile: FindPreviewFile;
}

type AskedFor = Pick<Incoming, 'method' | 'asked' | 'isReady'>;

export type FileAddress =
	| { kind: 'file'; hash: string; name: string }
	| { kind: 'preview-file'; locale: string; token: string; hash: string; name: string };

/**
 * Sends a file's bytes as they come from the storage. Each request asks whether the file may be seen: nothing is held here that could
 * outlive a removal. 410 for what a removed text showed and for an ended preview, 404 for everything else that may not be seen,
 * 503 when nobody can be asked.
 */
export async function answerFile(
	address: FileAddress,
	finders: FileFinders,
	{ method, asked, isReady }: AskedFor,
	response: ServerResponse,
): Promise<void> {
	const found = await find(address, finders).catch(async (error) => {
		if (await isReady()) throw error;
		return 'unknown' as const;
	});
	if (found === 'unknown') {
		return sendText(response, 503, 'Files cannot be shown: the database does not answer.', { 'Retry-After': '30' });
	}
	if (found === 'gone') return sendText(response, 410, 'This file was removed.');
	const part = found && publicPart(found.file, address.name);
	const opened = found && part ? await openFile(found.file, part, method === 'GET' ? conditionsOf(asked) : {}) : null;
	if (!found || !opened) return sendText(response, 404, 'Not found');
	// That a stretch is not there is no answer to who asks for the whole: nobody keeps it in the file's place.
	const kept = opened.status === 416 ? { 'Cache-Control': 'no-store' } : found.headers;
	const headers = {
		...securityHeaders,
		...kept,
		...opened.headers,
		'Content-Security-Policy': machinePolicy,
	};
	response.writeHead(opened.status, headers);
	if (!opened.read || method === 'HEAD') return void response.end();
	await pipeline(await opened.read(), response).catch((error: NodeJS.ErrnoException) => {
		// Players stop listening in the middle.
		if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
	});
}

type Found = { file: FileFacts; headers: Record<string, string> } | 'gone' | null;

async function find(address: FileAddress, finders: FileFinders): Promise<Found> {
	const { hash } = address;
	if (!/^[0-9a-f]{64}$/.test(hash)) return null;
	if (address.kind === 'preview-file') {
		const { token, locale: version } = address;
		const file = await finders.findPreviewFile({ token, version, hash });
		if (file === 'ended') return 'gone';
		const headers = {
			'Cache-Control': never,
			'X-Robots-Tag': 'noindex, nofollow',
			'Referrer-Policy': 'no-referrer',
		};
		return file && { file, headers };
	}
	const found = await finders.findPublishedFile({ hash });
	if (!found) return null;
	if (!found.isShown) return 'gone';
	const headers = { 'Cache-Control': caching(), 'Cache-Tag': found.refs.map(tag.statement).join(',') };
	return { file: found.file, headers };
}

/** Who has seen it may keep it; what stands between asks again as it does for pages, or purges by tag. */
function caching(): string {
	return `public, max-age=31536000, immutable, s-maxage=${env.SHARED_CACHE_SECONDS}`;
}

/** A picture as it was taken holds where and when: it is shown in its sizes alone. */
function publicPart(file: FileFacts, name: string): string | null {
	const part = partOf(file, decoded(name));
	return part === 'original' && kindOfFile(file.media) === 'picture' ? null : part;
}

/** Empty for what cannot be read. */
function decoded(name: string): string {
	try {
		return decodeURIComponent(name);
	} catch {
		return '';
	}
}

function conditionsOf(asked: IncomingHttpHeaders) {
	return {
		range: asked.range,
		'if-range': typeof asked['if-range'] === 'string' ? asked['if-range'] : undefined,
		'if-none-match': asked['if-none-match'],
	};
}
