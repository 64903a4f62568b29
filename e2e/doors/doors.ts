import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** A server action of the build, by the address of its pages and its name: `desk/new#draftStatementAction`. */
export interface ActionDoor {
	door: string;
	id: string;
}

interface Manifest {
	node: Record<string, { filename: string; exportedName: string }>;
}

/** Every server action that the build can be asked for. */
export async function listActions(build: string): Promise<ActionDoor[]> {
	const file = join(build, 'server', 'server-reference-manifest.json');
	const { node }: Manifest = JSON.parse(await readFile(file, 'utf8'));
	return Object.entries(node)
		.map(([id, { filename, exportedName }]) => ({ id, door: `${folderOf(filename)}#${exportedName}` }))
		.sort((a, b) => (a.door < b.door ? -1 : 1));
}

/** Every route handler, a line a method: `PUT desk/drafts/[id]/text`. */
export async function listHandlers(): Promise<string[]> {
	const files = await filesNamed('app', 'route.ts');
	const doors = await Promise.all(
		files.map(async (file) => {
			const source = await readFile(file, 'utf8');
			const methods = [
				...source.matchAll(/^export (?:async function|function|const) (GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)\b/gm),
			];
			return methods.map(([, method]) => `${method} ${folderOf(file)}`);
		}),
	);
	return [...new Set(doors.flat())].sort();
}

/** Every page of the desk: `desk/statements/[ref]`. */
export async function listDeskPages(): Promise<string[]> {
	return (await filesNamed('app/[locale]/desk', 'page.tsx')).map(folderOf).sort();
}

/** Without the language, which all pages are below, and without groups, which are in no address. */
function folderOf(file: string): string {
	return file
		.replace(/^app\//, '')
		.replace(/\/[^/]+$/, '')
		.split('/')
		.filter((part) => part !== '[locale]' && !/^\(.*\)$/.test(part))
		.join('/');
}

async function filesNamed(below: string, name: string): Promise<string[]> {
	const found = await readdir(below, { recursive: true });
	return found.filter((file) => basename(file) === name).map((file) => join(below, file));
}
