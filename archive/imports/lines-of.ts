import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';

/** One line of a file: its text, or why it can't be read. Numbers start at 1. */
export interface Line {
	file: string;
	number: number;
	raw: string | null;
	problem?: 'not-utf8' | 'too-long';
	/** Bytes of the file read so far, packed ones of a packed file; ahead of the line by some chunks. */
	bytesRead: number;
}

const maxBytes = 64 * 1024 * 1024;
const newline = 0x0a;

/**
 * Streams the lines of a file, `.gz` unpacked, whatever its size: never more than one line and a few chunks in memory.
 * Empty lines are left out. A line over 64 MB or not in UTF-8 is given with its problem. Throws when the file can't be read.
 */
export async function* linesOf(file: string): AsyncGenerator<Line> {
	const source = createReadStream(file, { highWaterMark: 256 * 1024 });
	let number = 0;
	for await (const bytes of splitLines(file.endsWith('.gz') ? unpack(source) : source)) {
		number++;
		const { bytesRead } = source;
		const raw = bytes && decode(bytes);
		if (raw === null) yield { file, number, bytesRead, raw, problem: bytes ? 'not-utf8' : 'too-long' };
		else if (raw.trim() !== '') yield { file, number, bytesRead, raw };
	}
}

/** The bytes of each line without its end; null for one that is too long. */
async function* splitLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer | null> {
	let parts: Buffer[] = [];
	let length = 0;
	const keep = (part: Buffer) => {
		length += part.length;
		if (length > maxBytes) parts = [];
		else parts.push(part);
	};
	const take = () => {
		const line = length > maxBytes ? null : Buffer.concat(parts);
		parts = [];
		length = 0;
		return line;
	};
	for await (const chunk of chunks) {
		let start = 0;
		for (let end = chunk.indexOf(newline); end !== -1; end = chunk.indexOf(newline, start)) {
			keep(chunk.subarray(start, end));
			start = end + 1;
			yield take();
		}
		keep(chunk.subarray(start));
	}
	if (length > 0) yield take();
}

function unpack(source: ReturnType<typeof createReadStream>): AsyncIterable<Buffer> {
	const gunzip = createGunzip();
	source.on('error', (error) => gunzip.destroy(error));
	return source.pipe(gunzip);
}

function decode(bytes: Buffer): string | null {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return null;
	}
}
