import type { Readable } from 'node:stream';
import parseRange from 'range-parser';
import { type ByteRange, storage } from '@/platform/storage/storage';
import { type FileFacts, kindOfFile } from './file';
import { storedName } from './stored-name';

/** An answer with a part of a file, or with what a client asked of it. */
export interface OpenedFile {
	status: 200 | 206 | 304 | 416;
	headers: Record<string, string>;
	/** Absent where the answer has no body. */
	read?: () => Promise<Readable>;
}

/** What of a client's headers matters here. */
export interface FileQuestion {
	range?: string;
	'if-range'?: string;
	'if-none-match'?: string;
}

/**
 * Opens a part of a file (`partOf`) as a client asks for it: whole, a stretch of it (RFC 9110 §14), or not at all when it has it. Null
 * when the storage lacks it.
 */
export async function openFile(file: FileFacts, part: string, asked: FileQuestion): Promise<OpenedFile | null> {
	const name = storedName(file.hash, part);
	const size = await storage().sizeOf(name);
	if (size === null) return null;
	const etag = `"${file.hash.slice(0, 32)}-${part}"`;
	const shared = { ETag: etag, 'Accept-Ranges': 'bytes' };
	if (asked['if-none-match']?.includes(etag)) return { status: 304, headers: shared };
	const headers = { ...shared, ...headersOf(file, part) };
	const range = rangeOf(size, asked, etag);
	if (range === 'none') return { status: 416, headers: { 'Content-Range': `bytes */${size}`, 'Content-Length': '0' } };
	if (!range) {
		return { status: 200, headers: { ...headers, 'Content-Length': `${size}` }, read: () => storage().read(name) };
	}
	const { start, end } = range;
	return {
		status: 206,
		headers: { ...headers, 'Content-Length': `${end - start + 1}`, 'Content-Range': `bytes ${start}-${end}/${size}` },
		read: () => storage().read(name, range),
	};
}

function rangeOf(size: number, asked: FileQuestion, etag: string): ByteRange | null | 'none' {
	const condition = asked['if-range'];
	if (!asked.range || (condition && condition !== etag)) return null;
	const parts = parseRange(size, asked.range, { combine: true });
	if (parts === -1) return 'none';
	if (parts === -2 || parts.type !== 'bytes' || parts.length > 1) return null;
	return parts[0] ?? null;
}

const mediaOfPart: Record<string, string> = { webp: 'image/webp', jpg: 'image/jpeg' };

/** Documents are kept, not opened in the archive's name: a PDF can hold scripts. */
function headersOf({ media, name }: FileFacts, part: string): Record<string, string> {
	const type = part === 'original' ? media : (mediaOfPart[part.split('.')[1] ?? ''] ?? media);
	const isText = type.startsWith('text/');
	const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, escape)}`;
	return {
		'Content-Type': isText ? `${type}; charset=utf-8` : type,
		...(kindOfFile(media) === 'document' ? { 'Content-Disposition': disposition } : {}),
	};
}
