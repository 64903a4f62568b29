import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { z } from 'zod';
import type { Address } from './classify';

/** What Next writes about its routes when it builds: routes-manifest.json and app-path-routes-manifest.json. */
const route = z.object({ page: z.string(), regex: z.string() });
const routesManifest = z.object({
	staticRoutes: z.array(route),
	dynamicRoutes: z.array(route),
	rewrites: z.object({ afterFiles: z.array(z.object({ regex: z.string() })) }),
});
const appPathsManifest = z.record(z.string(), z.string());

/** Routes that stand for others: what is nowhere else, and what is asked for under another address. */
const inner = /\[\.\.\.|^\/_|^\/(exports|feeds|forms)\//;

/**
 * Tells whether a page, an answer for programs, a file of public/ or a built one is at an address, so that Next is not asked for what
 * is nowhere.
 */
export type IsKnown = (kind: 'page' | 'machine' | 'file' | 'asset', path: string) => boolean;

/** Whether only the archive knows what is at an address. */
export function needsArchive({ kind }: Address, path: string, isKnown: IsKnown): boolean {
	if (kind === 'machine') return isKnown('machine', path);
	if (kind === 'reading' || kind === 'follow') return isKnown('page', path);
	return ['statement', 'statement-page', 'permanent', 'passage', 'name'].includes(kind);
}

/** Reads the addresses of a built site, without any question to the database. */
export async function readKnownAddresses(build: string, publicFolder: string): Promise<IsKnown> {
	const read = async (name: string) => JSON.parse(await readFile(join(build, name), 'utf8'));
	const { staticRoutes, dynamicRoutes, rewrites } = routesManifest.parse(await read('routes-manifest.json'));
	const appPaths = Object.entries(appPathsManifest.parse(await read('app-path-routes-manifest.json')));
	const pages = new Set(appPaths.filter(([path]) => path.endsWith('/page')).map(([, page]) => page));
	const routes = [...staticRoutes, ...dynamicRoutes].filter(({ page }) => !inner.test(page));
	const patternsOf = (list: { regex: string }[]) => list.map(({ regex }) => new RegExp(regex));
	const patterns = {
		page: patternsOf(routes.filter(({ page }) => pages.has(page))),
		machine: patternsOf([...routes.filter(({ page }) => !pages.has(page)), ...rewrites.afterFiles]),
	};
	const list = async (folder: string, at: string) =>
		new Set(
			(await readdir(folder, { recursive: true })).map(
				(file) => `${at}/${file.split(sep).map(encodeURIComponent).join('/')}`,
			),
		);
	const files = await list(publicFolder, '');
	const assets = await list(join(build, 'static'), '/_next/static');
	return (kind, path) => {
		if (kind === 'file') return files.has(path);
		return kind === 'asset' ? assets.has(path) : patterns[kind].some((pattern) => pattern.test(path));
	};
}
