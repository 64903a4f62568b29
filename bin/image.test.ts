import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';

interface Package {
	dependencies?: Record<string, string>;
	optionalDependencies?: Record<string, string>;
	peerDependencies?: Record<string, string>;
	peerDependenciesMeta?: Record<string, { optional?: boolean }>;
	dev?: boolean;
	devOptional?: boolean;
}

/** What a package cannot do without, by name. */
function neededBy({ dependencies, optionalDependencies, peerDependencies, peerDependenciesMeta }: Package): string[] {
	const peers = Object.keys(peerDependencies ?? {}).filter((name) => !peerDependenciesMeta?.[name]?.optional);
	return [...Object.keys({ ...dependencies, ...optionalDependencies }), ...peers];
}

/** Where Node finds a package of this name from the folder of another. */
function find(packages: Record<string, Package>, from: string, name: string): string | null {
	for (let at = from; ; at = dirname(at)) {
		const path = at === '' || at === '.' ? `node_modules/${name}` : `${at}/node_modules/${name}`;
		if (packages[path]) return path;
		if (at === '' || at === '.') return null;
	}
}

test('the image keeps every package that those it serves with need', async () => {
	const packages: Record<string, Package> = JSON.parse(await readFile('package-lock.json', 'utf8')).packages;
	const reached = new Set(['']);
	for (const path of reached) {
		for (const name of neededBy(packages[path] ?? {})) {
			const found = find(packages, path, name);
			if (found) reached.add(found);
		}
	}
	expect(reached.size).toBeGreaterThan(100);
	const lost = [...reached].filter((path) => packages[path]?.dev || packages[path]?.devOptional);
	expect(lost).toEqual([]);
	expect(await readFile('Dockerfile', 'utf8')).toContain('if (devOptional) fs.rmSync(path,');
	for (const name of ['prisma', 'typescript', 'vitest', 'playwright-core', 'jsdom'])
		expect(packages[`node_modules/${name}`]?.devOptional, name).toBe(true);
});
