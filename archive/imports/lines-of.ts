import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';

/** One line of a file: its text, or why it can't be read. Numbers start at 1. */
export interface Line {
	file: string;
	number: number;
	raw: string | null;
	problem?: 'not-utf8' | 'too-long';
}

const maxBytes = 64 * 1024 * 1024;
const newline = 0x0a;

/**
 * Streams the lines of a file, `.gz` unpacked, whatever its size: never more than one line and one chunk in memory.
 * Empty lines are left out. A line over 64 MB or not in UTF-8 is given with its problem. Throws when the file can't be read.
 */
export async function* linesOf(file: string): AsyncGenerator<Line> {
	const decoder = new TextDecoder('utf-8', { fatal: true });
	let parts: Buffer[] = [];
	let bytes = 0;
	let number = 0;
	const take = (): Line | null => {
		number++;
		const line =
			bytes > maxBytes
				? { file, number, raw: null, problem: 'too-long' as const }
				: decode(decoder, file, number, parts);
		parts = [];
		bytes = 0;
		return line;
	};
	const keep = (part: Buffer) => {
		bytes += part.length;
		if (bytes > maxBytes) parts = [];
		else if (part.length > 0) parts.push(part);
	};
	for await (const chunk of chunksOf(file)) {
		let start = 0;
		for (let end = chunk.indexOf(newline); end !== -1; end = chunk.indexOf(newline, start)) {
			keep(chunk.subarray(start, end));
			start = end + 1;
			const line = take();
			if (line) yield line;
		}
		keep(chunk.subarray(start));
	}
	if (bytes > 0) {
		const line = take();
		if (line) yield line;
	}
}

function chunksOf(file: string): AsyncIterable<Buffer> {
	const stream = createReadStream(file, { highWaterMark: 256 * 1024 });
	if (!file.endsWith('.gz')) return stream;
	const gunzip = createGunzip();
	stream.on('error', (error) => gunzip.destroy(error));
	return stream.pipe(gunzip);
}

function decode(decoder: TextDecoder, file: string, number: number, parts: Buffer[]): Line | null {
	try {
		const raw = decoder.decode(Buffer.concat(parts));
		return raw.trim() === '' ? null : { file, number, raw };
	} catch {
		return { file, number, raw: null, problem: 'not-utf8' };
	}
}
