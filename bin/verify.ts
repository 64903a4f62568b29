import { command } from './command';
import { generateClient } from './generate-client';
import { openDatabase } from './open-database';
import { sayFault, verdict } from './verify/say-fault';
import { verifyExports } from './verify/verify-exports';

/**
 * Computes the hashes of editions and of the files that they show again: of the database's, with its trail, or of exported files and
 * folders of them, without a database. Exit code 1 when something is wrong, 2 when it cannot be told.
 */
await command(async () => {
	const paths = process.argv.slice(3);
	return paths.length > 0 ? verifyFolders(paths) : verifyDatabase();
}, 2);

async function verifyDatabase(): Promise<number> {
	await generateClient();
	await openDatabase();
	const { verifyArchive } = await import('@/archive/editions/verify-archive');
	const { storedFiles } = await import('@/archive/files/stored-files');
	const { verifyTrail } = await import('@/archive/trail/verify-trail');
	const { closeDatabases } = await import('@/platform/db');
	try {
		const faults = { editions: 0, files: 0 };
		const { statements, editions, files } = await verifyArchive((fault) => {
			faults['file' in fault ? 'files' : 'editions'] += 1;
			console.error(sayFault(fault));
		}, storedFiles());
		const trail = await verifyTrail();
		if (!trail.ok) console.error(`The trail is broken at entry ${trail.brokenAt}.`);
		console.log(`${editions} editions of ${statements} statements: ${verdict(faults.editions)}`);
		console.log(`${files} files that they show: ${verdict(faults.files)}`);
		if (trail.ok)
			console.log(`${trail.entries} entries of the trail are whole; the last hash is ${trail.head ?? 'none'}.`);
		return faults.editions + faults.files > 0 || !trail.ok ? 1 : 0;
	} finally {
		await closeDatabases();
	}
}

async function verifyFolders(paths: readonly string[]): Promise<number> {
	const { exports, editions, faults, files } = await verifyExports(paths, (line) => console.error(line));
	console.log(`${exports} files, ${editions} editions in whole files: ${verdict(faults)}`);
	console.log(`${files.found} files that they show: ${verdict(files.faults)}`);
	if (files.unseen > 0)
		console.log(`${files.unseen} files that they show were not looked for: no mirror holds them here.`);
	return faults + files.faults > 0 ? 1 : 0;
}
