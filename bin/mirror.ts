import { parseArgs } from 'node:util';
import { readChanges } from '@/archive/freshness/read-changes';
import { connect } from '@/platform/connect';
import { env, setEnv } from '@/platform/env';
import { Failure } from '@/platform/failure';
import { findFreePort } from '@/platform/free-port';
import { log } from '@/platform/log';
import { atExit } from './at-exit';
import { buildSite } from './build-site';
import { command } from './command';
import { generateClient } from './generate-client';
import { claimMirror } from './mirror/claim-mirror';
import { mirrorArchive } from './mirror/mirror-archive';
import type { MirrorTally } from './mirror/tally';
import { openDatabase } from './open-database';

const usage = `Usage: npm run mirror -- [--from URL] FOLDER
Writes all that is public to FOLDER, as files for any file server; again, only what changed. Asks the server at URL, or one of its own.`;

/** Mirrors the public archive as files. Exit code 1 when an address could not be had: run it again. */
await command(async () => {
	const { from, folder } = read(process.argv.slice(3));
	log.level = 'warn';
	await claimMirror(folder);
	await generateClient();
	if (!from || env.DATABASE_URL) await openDatabase();
	const server = from ?? (await serveHere());
	const database = env.DATABASE_URL ? await connect(env.DATABASE_URL, 'DATABASE_URL') : null;
	if (database) atExit(() => database.end());
	const gone = await database?.query<{ ref: string }>(
		`SELECT DISTINCT ref FROM published.withdrawal WHERE kind <> 'withdrawn'`,
	);
	const tally = await mirrorArchive({
		folder,
		from: server,
		publicUrl: env.PUBLIC_URL,
		...(database ? { readChanges: (since) => readChanges(database, since) } : {}),
		gone: gone?.rows.map(({ ref }) => ref),
		progress: ({ asked, written }) => console.log(`  … ${asked} asked, ${written} written`),
	});
	console.log(summaryOf(tally, folder));
	return tally.failed.length > 0 ? 1 : 0;
});

function read(args: string[]): { from?: string; folder: string } {
	try {
		const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { from: { type: 'string' } } });
		const [folder] = positionals;
		const from = values.from?.replace(/\/+$/, '');
		if (folder && positionals.length === 1 && (!from || URL.canParse(from))) return { from, folder };
	} catch (error) {
		throw new Failure(`${error instanceof Error ? error.message : error}\n${usage}`, 2);
	}
	throw new Failure(usage, 2);
}

/** A server for this run alone, which answers this client as often as it asks and leaves jobs to others. */
async function serveHere(): Promise<string> {
	const publicUrl = env.PUBLIC_URL;
	const port = await findFreePort();
	setEnv({ PORT: String(port), PUBLIC_URL: publicUrl, JOBS: 'off', EXPORTS_PER_MINUTE: '1000000' });
	await buildSite();
	const { openDoors } = await import('./serve');
	// The disk's answers are those of the server that runs beside.
	await openDoors({ dev: false, port, onDisk: false });
	return `http://127.0.0.1:${port}`;
}

function summaryOf(tally: MirrorTally, folder: string): string {
	const { held, asked, written, unchanged, deleted, redirects, told, failed } = tally;
	return [
		`${folder} holds ${held} addresses: ${held - redirects - told} files, ${redirects} redirects, ${told} pages that say why something is not there.`,
		`Asked ${asked}: ${written} written, ${unchanged} unchanged, ${deleted} deleted, ${failed.length} failed.`,
		...failed.slice(0, 20).map((line) => `  ${line}`),
	].join('\n');
}
