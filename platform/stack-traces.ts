import { readFileSync } from 'node:fs';
import { findSourceMap, SourceMap, type SourceMapPayload } from 'node:module';
import { dirname, resolve } from 'node:path';
import { LRUCache } from 'lru-cache';

/** Maps of built files, read when one of their lines stands in a stack; null where there is none. */
const read = new LRUCache<string, { map: SourceMap | null }>({ max: 8 });

/**
 * Stacks name the lines that were written, as before, but maps are read when a stack is. Node would keep the map of
 * every file it loads, with all sources in it: for the site some 70 MB. What was loaded until now keeps the map it has.
 */
export function mapStacksWhenRead(): void {
	process.setSourceMapsEnabled(false);
	Error.prepareStackTrace = (error, sites) => [headOf(error), ...sites.map(lineOf)].join('\n    at ');
}

function headOf(error: unknown): string {
	try {
		return String(error);
	} catch {
		return 'Error';
	}
}

/** As V8 writes it, with the place in the source. */
function lineOf(site: NodeJS.CallSite): string {
	const line = site.toString();
	const [file, row, column] = [site.getFileName(), site.getLineNumber(), site.getColumnNumber()];
	if (!file || row === null || column === null) return line;
	try {
		const entry = mapOf(file)?.findEntry(row - 1, column - 1);
		if (!entry || !('originalSource' in entry)) return line;
		const source = entry.originalSource;
		const path = source.startsWith('file:') ? source : resolve(dirname(file), decodeURIComponent(source));
		return line.replace(`${file}:${row}:${column}`, `${path}:${entry.originalLine + 1}:${entry.originalColumn + 1}`);
	} catch {
		return line;
	}
}

function mapOf(file: string): SourceMap | null {
	const loaded = findSourceMap(file);
	if (loaded) return loaded;
	const known = read.get(file);
	if (known) return known.map;
	const map = readMap(file);
	read.set(file, { map });
	return map;
}

function readMap(file: string): SourceMap | null {
	try {
		const payload: SourceMapPayload = JSON.parse(readFileSync(`${file}.map`, 'utf8'));
		return new SourceMap(payload);
	} catch {
		return null;
	}
}
