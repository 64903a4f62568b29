import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Fault } from '@/archive/editions/verify-editions';
import { verifyFile } from '@/archive/editions/verify-file';
import { Failure } from '@/platform/failure';
import { command } from './command';
import { generateClient } from './generate-client';
import { openDatabase } from './open-database';

const words: Record<Fault['fault'], string> = {
	altered: 'was altered: what it holds is not what its hash was computed from',
	'broken-chain': 'does not follow the edition before it',
	gap: 'has no edition before it, though its number says so',
	'unknown-basis': 'follows an edition that is not there',
	malformed: 'holds no text of an edition',
};

/**
 * Computes the hashes of editions again: of the database's, with its trail, or of exported files and folders of them, without a
 * database. Exit code 1 when something is wrong, 2 when it cannot be told.
 */
await command(async () => {
	const paths = process.argv.slice(3);
	return paths.length > 0 ? verifyFiles(paths) : verifyDatabase();
});

async function verifyDatabase(): Promise<number> {
	await generateClient();
	await openDatabase();
	const { verifyArchive } = await import('@/archive/editions/verify-archive');
	const { verifyTrail } = await import('@/archive/trail/verify-trail');
	const { closeDatabases } = await import('@/platform/db');
	try {
		let faults = 0;
		const { statements, editions } = await verifyArchive((fault) => {
			faults += 1;
			console.error(say(fault));
		});
		const trail = await verifyTrail();
		if (!trail.ok) console.error(`The trail is broken at entry ${trail.brokenAt}.`);
		console.log(`${editions} editions of ${statements} statements: ${verdict(faults)}`);
		if (trail.ok)
			console.log(`${trail.entries} entries of the trail are whole; the last hash is ${trail.head ?? 'none'}.`);
		return faults > 0 || !trail.ok ? 1 : 0;
	} finally {
		await closeDatabases();
	}
}

async function verifyFiles(paths: readonly string[]): Promise<number> {
	let files = 0;
	let editions = 0;
	let faults = 0;
	for (const path of paths) {
		for await (const file of filesAt(path)) {
			files += 1;
			const check = verifyFile(await readFile(file, 'utf8'));
			if (check.ok) {
				editions += check.editions;
				continue;
			}
			const found = 'faults' in check ? check.faults.map(say) : [`is no file of editions (${check.problem})`];
			faults += found.length;
			for (const fault of found) console.error(`${file}: ${fault}`);
		}
	}
	if (files === 0) throw new Failure(`There is no editions.json in ${paths.join(', ')}.`, 2);
	console.log(`${files} files, ${editions} editions in whole files: ${verdict(faults)}`);
	return faults > 0 ? 1 : 0;
}

/** A file itself; in a folder, such as a mirror, every `editions.json`. */
async function* filesAt(path: string): AsyncGenerator<string> {
	const found = await stat(path).catch(() => null);
	if (!found) throw new Failure(`There is no file ${path}.`, 2);
	if (found.isFile()) yield path;
	if (!found.isDirectory()) return;
	for (const entry of await readdir(path, { withFileTypes: true })) {
		const inner = join(path, entry.name);
		if (entry.isDirectory()) yield* filesAt(inner);
		else if (entry.name === 'editions.json') yield inner;
	}
}

function say({ ref, locale, number, fault }: Fault): string {
	return `${ref}, ${locale}, edition ${number} ${words[fault]}.`;
}

function verdict(faults: number): string {
	return faults === 0 ? 'nothing was altered.' : `${faults} faults, named above.`;
}
