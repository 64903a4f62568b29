import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** A server action that the build can be asked for. */
export interface Act {
	/** By the address of its pages: `sign-in/passkey`. */
	folder: string;
	name: string;
	/** How many arguments it takes. The last one is a form. */
	takes: number;
}

/** Finds an action by its id. */
export type FindAct = (id: string) => Act | undefined;

/** What Next writes about actions when it builds. */
const manifest = z.object({
	node: z.record(z.string(), z.object({ filename: z.string(), exportedName: z.string() })),
});

/** Reads the actions of a built site. */
export async function readKnownActs(build: string): Promise<FindAct> {
	const text = await readFile(join(build, 'server', 'server-reference-manifest.json'), 'utf8');
	const { node } = manifest.parse(JSON.parse(text));
	const acts = new Map(
		Object.entries(node).map(([id, { filename, exportedName }]) => [
			id,
			{ folder: folderOf(filename), name: exportedName, takes: takenBy(id) },
		]),
	);
	return (id) => acts.get(id);
}

/** Whether it lets somebody in, or might: with a password, a code, a passkey or what a mail said. */
export function letsIn({ folder, name }: Act): boolean {
	return /^sign-in(\/|$)/.test(folder) && name !== 'signOutAction';
}

/** Without the language, which all pages are below. */
function folderOf(filename: string): string {
	return filename.replace(/^app\/(\[locale\]\/)?/, '').replace(/\/?[^/]+$/, '');
}

/** An id begins with a byte that says which of six arguments are used, the first in the second highest bit. */
function takenBy(id: string): number {
	const used = (Number.parseInt(id.slice(0, 2), 16) >> 1) & 0b111111;
	return used === 0 ? 0 : 6 - Math.log2(used & -used);
}
