import { readFileSync } from 'node:fs';
import { findSourceMap, SourceMap, type SourceMapPayload } from 'node:module';
import { dirname, resolve } from 'node:path';
import { LRUCache } from 'lru-cache';

/** Maps of built files that stood in a stack. */
const maps = new LRUCache<string, SourceMap>({ max: 8 });
const withoutMap = new Set<string>();

/**
 * Lets Node keep no more maps: it would keep that of every file it loads, with all sources in it, for the site some 70 MB.
 * What was loaded until now keeps the map it has.
 */
export function forgetSourceMaps(): void {
	process.setSourceMapsEnabled(false);
}

/** Stacks name the lines that were written: maps of what was built are read when a stack is. Called after Next, which sets its own. */
export function mapStacksWhenRead(): void {
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
		const path = /^\w+:\/\//.test(source) ? source : resolve(dirname(file), decodeURIComponent(source));
		return line.replace(`${file}:${row}:${column}`, `${path}:${entry.originalLine + 1}:${entry.originalColumn + 1}`);
	} catch {
		return line;
	}
}

function mapOf(file: string): SourceMap | null {
	const loaded = findSourceMap(file) ?? maps.get(file);
	// What others wrote is found by the lines they ship, and its maps are large.
	if (loaded || !file.startsWith('/') || file.includes('/node_modules/') || withoutMap.has(file)) return loaded ?? null;
	try {
		const payload: SourceMapPayload = JSON.parse(readFileSync(`${file}.map`, 'utf8'));
		const map = new SourceMap(payload);
		maps.set(file, map);
		return map;
	} catch {
		withoutMap.add(file);
		return null;
	}
}
