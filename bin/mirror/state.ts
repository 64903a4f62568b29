import { createReadStream } from 'node:fs';
import { mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Bookmark } from '@/archive/freshness/read-changes';

/** What the mirror keeps about itself, out of readers' reach. */
export const inner = '.rostrum';

/** One address of the archive, as the mirror holds it. */
export interface Held {
	/** See `addressOf`: a path, or what was asked in which language. */
	key: string;
	status: number;
	etag?: string;
	/** What it shows, in the words of the archive; null when it does not say. */
	tags: string[] | null;
	/** Where a redirect leads. */
	to?: string;
	/** The headers that the file server has to send. */
	headers: Record<string, string>;
	/** The file with its body, relative to the mirror. */
	file?: string;
}

export interface State {
	held: Map<string, Held>;
	/** How far the archive's changes were known before the last run, and before the one before that. */
	newest: Bookmark | null;
	bookmark: Bookmark | null;
	/** The names of the built files that pages use: another build makes every page another. */
	build: string;
}

const stateFile = join(inner, 'state.jsonl');

/** Reads what an earlier run left; empty when there was none. */
export async function readState(folder: string): Promise<State> {
	const state: State = { held: new Map(), newest: null, bookmark: null, build: '' };
	const shared = new Map<string, Record<string, string>>();
	const lines = createInterface({
		input: createReadStream(join(folder, stateFile)),
		crlfDelay: Number.POSITIVE_INFINITY,
	});
	try {
		for await (const line of lines) {
			const entry = JSON.parse(line);
			if ('build' in entry) Object.assign(state, entry);
			else state.held.set(entry.key, { ...entry, headers: share(shared, entry.headers) });
		}
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return state;
		throw error;
	}
	return state;
}

/** Thousands of addresses have the same few headers. */
function share(shared: Map<string, Record<string, string>>, headers: Record<string, string>) {
	const key = JSON.stringify(headers);
	const known = shared.get(key);
	if (known) return known;
	shared.set(key, headers);
	return headers;
}

/** Writes the state beside the old one, then in its place. */
export async function writeState(folder: string, { held, ...about }: State): Promise<void> {
	const path = join(folder, stateFile);
	await mkdir(dirname(path), { recursive: true });
	const file = await open(`${path}.new`, 'w');
	try {
		await file.write(`${JSON.stringify(about)}\n`);
		let lines: string[] = [];
		for (const entry of held.values()) {
			if (lines.push(JSON.stringify(entry)) < 500) continue;
			await file.write(`${lines.join('\n')}\n`);
			lines = [];
		}
		if (lines.length > 0) await file.write(`${lines.join('\n')}\n`);
		await file.sync();
	} finally {
		await file.close();
	}
	await rename(`${path}.new`, path);
}

/** Writes a file so that readers see the old or the new one, never half of it. Returns false when it was the same already. */
export async function writeWhole(folder: string, file: string, body: Buffer): Promise<boolean> {
	const path = join(folder, file);
	if ((await readFile(path).catch(() => null))?.equals(body)) return false;
	await mkdir(dirname(path), { recursive: true });
	const fresh = join(dirname(path), `.new-${process.pid}-${Math.random().toString(36).slice(2)}`);
	try {
		await writeFile(fresh, body);
		await rename(fresh, path);
		return true;
	} catch (error) {
		await rm(fresh, { force: true });
		throw error;
	}
}

/** Where the body of an address is kept: pages with `.html`, as an address can also be a folder of others. */
export function fileOf(path: string): string {
	const decoded = decodeURIComponent(path);
	if (decoded.split('/').some((part) => part === '..' || part === '.'))
		throw new Error(`${path} leads out of the mirror.`);
	return /\.[a-z0-9]+$/i.test(decoded) ? decoded.slice(1) : `${decoded.slice(1)}.html`;
}

/** Whether the file of an address is still there. */
export function isThere(folder: string, { file }: Held): Promise<boolean> {
	if (!file) return Promise.resolve(true);
	return stat(join(folder, file)).then(
		() => true,
		() => false,
	);
}
