import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { findImporter } from '@/archive/imports/importer';
import { fingerprint } from '@/bin/fingerprint';
import { step } from '@/bin/steps';
import { closeDatabases } from '@/platform/db';
import { env, setEnv } from '@/platform/env';
import { migrate } from '@/platform/migrate';
import { startPostgres } from '@/platform/postgres';
import { readerUrl } from '@/platform/reader-role';
import type { Temporary } from '@/platform/testing/temporary';
import { seedDemo } from '@/prisma/seed/demo';
import { type Loaded, loadArchive } from './load-archive';

/** A loaded archive on disk, where `serveTestedArchive` finds it, and what loading it took. */
export interface StoredArchive extends Temporary {
	loaded: Loaded & { megabytes: number };
}

/** What an archive's rows are made from. What a new migration changes of them it changes in an archive that is there, too. */
const texts = ['prisma/seed', 'bench/recombined', ...rowMakers(), 'archive/imports'];
const makers = [...texts, 'prisma/migrations'];

function rowMakers(): string[] {
	return [
		'edition-rows',
		'identifiers',
		'load-archive',
		'names',
		'search-indexes',
		'statement-rows',
		'trail',
		'write-rows',
	].map((name) => `bench/large/${name}.ts`);
}

/** An archive of the same statements that an older state of the migrations made. */
async function olderArchive(shelf: string, kind: string): Promise<string | null> {
	const now = await fingerprint(texts);
	for (const name of await readdir(shelf).catch(() => [])) {
		if (!name.startsWith(kind)) continue;
		const note = await readFile(join(shelf, name, 'loaded.json'), 'utf8').catch(() => null);
		if (note && JSON.parse(note).texts === now) return join(shelf, name);
	}
	return null;
}

/** Runs the migrations that an archive has not seen, which also tries them on many rows; false when they fail on it. */
async function bringForward(older: string, directory: string): Promise<boolean> {
	const postgres = await startPostgres({ directory: join(older, 'postgres'), settings });
	try {
		const { url, readerPassword } = postgres;
		await step(`Bringing ${older} up to date`, () => migrate(url, { readerPassword }));
		const db = new Client({ connectionString: url });
		await db.connect();
		await db.query('VACUUM ANALYZE').finally(() => db.end());
	} catch (error) {
		console.warn(error);
		return false;
	} finally {
		await postgres.stop();
	}
	await rename(older, directory);
	return true;
}

/** Nothing has to survive a power cut while loading: a half-loaded archive is loaded again. */
const settings = {
	fsync: 'off',
	full_page_writes: 'off',
	autovacuum: 'off',
	wal_level: 'minimal',
	max_wal_senders: '0',
	max_wal_size: '16GB',
	checkpoint_timeout: '1h',
	shared_buffers: '1GB',
};

/** The demo archive and so many recombined statements, loaded once for each state of the code that makes them. */
export async function storedArchive(statements: number, seed = 1): Promise<StoredArchive> {
	const shelf = join(env.DATA_DIR, 'bench');
	const kind = `${statements}-${seed}-`;
	const directory = join(shelf, `${kind}${await fingerprint(makers)}`);
	const path = (name: string) => join(directory, name);
	const remove = () => rm(directory, { recursive: true, force: true });
	const note = await readFile(path('loaded.json'), 'utf8').catch(() => null);
	if (note) return { path, remove, loaded: JSON.parse(note) };
	const older = await olderArchive(shelf, kind);
	if (older && (await bringForward(older, directory))) return storedArchive(statements, seed);
	for (const name of await readdir(shelf).catch(() => [])) {
		if (name.startsWith(kind)) await rm(join(shelf, name), { recursive: true, force: true });
	}
	await mkdir(directory, { recursive: true, mode: 0o755 });
	const loaded = await step(`Loading ${statements} statements`, () => fill(path('postgres'), statements, seed));
	await writeFile(path('loaded.json'), JSON.stringify({ ...loaded, texts: await fingerprint(texts) }));
	return { path, remove, loaded };
}

async function fill(directory: string, statements: number, seed: number): Promise<StoredArchive['loaded']> {
	const postgres = await startPostgres({ directory, settings });
	try {
		const { url, readerPassword } = postgres;
		await migrate(url, { readerPassword });
		setEnv({ DATABASE_URL: url, READER_DATABASE_URL: readerUrl(url, readerPassword) });
		await seedDemo();
		const importer = await findImporter();
		await closeDatabases();
		const loaded = await loadArchive(url, { statements, seed, importer: importer.id });
		return { ...loaded, megabytes: Math.round(process.resourceUsage().maxRSS / 1024) };
	} finally {
		await closeDatabases();
		await postgres.stop();
	}
}
