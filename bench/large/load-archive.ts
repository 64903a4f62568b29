import { Client } from 'pg';
import { alignedSentences } from '../recombined/aligned-sentences';
import { randomFrom } from '../recombined/random';
import { recombinedStatements } from '../recombined/recombined-statements';
import { identifiers, refs } from './identifiers';
import { namesOf } from './names';
import { dropSearchIndexes } from './search-indexes';
import { addStatement, type Maker, noRows } from './statement-rows';
import { trailFrom } from './trail';
import { writeRows } from './write-rows';

export interface LoadOptions {
	statements: number;
	seed?: number;
	/** Statements written in one transaction. */
	batch?: number;
	/** Sessions that write at once. */
	sessions?: number;
	/** The member in whose name everything is done. */
	importer: string;
	progress?: (statements: number) => void;
}

export interface Loaded {
	statements: number;
	versions: number;
	editions: number;
	/** Of everything: rows, indexes, tallies, statistics. */
	seconds: number;
}

/** The first statement appears then, the next ones half an hour after one another. */
const opening = Date.UTC(2020, 0, 1, 6);
const pace = 30 * 60_000;

/**
 * Fills an archive that holds the demo with recombined statements, fast: rows are written with triggers at rest and the
 * full-text indexes made afterwards. It leaves what imports, corrections and withdrawals would have left, but for the translators'
 * memory, which is measured by itself. The database's owner must be a superuser, as the embedded one is.
 */
export async function loadArchive(url: string, options: LoadOptions): Promise<Loaded> {
	const { statements, seed = 1, batch = 250, sessions = 2, importer } = options;
	const started = performance.now();
	const db = await open(url);
	const writers = await Promise.all(Array.from({ length: sessions }, () => open(url)));
	try {
		await db.query('ANALYZE');
		const remake = await dropSearchIndexes(db);
		const newId = identifiers();
		const names = namesOf({ newId, newRef: refs(randomFrom(seed + 1)) });
		const maker: Maker = {
			importer,
			newId,
			newRef: refs(randomFrom(seed), await takenRefs(db)),
			idOf: names.idOf,
			record: trailFrom(await lastOfTrail(db)),
		};
		const sentences = await alignedSentences(db);
		const idle = writers.map((writer) => Promise.resolve(writer));
		const tally = { versions: 0, editions: 0 };
		let [rows, number] = [noRows(), 0];
		const flush = async () => {
			const full = rows;
			rows = noRows();
			await names.write(db);
			const { writer, slot } = await Promise.race(idle.map(async (ready, slot) => ({ writer: await ready, slot })));
			idle[slot] = writeRows(writer, full, importer).then(() => writer);
			tally.versions += full.language_version.length;
			tally.editions += full.edition.length;
			options.progress?.(number);
		};
		for (const statement of recombinedStatements(sentences, statements, seed)) {
			addStatement(statement, new Date(opening + number++ * pace), maker, rows);
			if (rows.statement.length >= batch) await flush();
		}
		if (rows.statement.length > 0) await flush();
		await Promise.all(idle);
		await remake(writers);
		await db.query('SELECT published.tally_again()');
		await db.query('SELECT published.browse_again()');
		await db.query('SELECT desk_again()');
		await db.query('VACUUM ANALYZE');
		return { statements, ...tally, seconds: (performance.now() - started) / 1000 };
	} finally {
		await Promise.all([db, ...writers].map((client) => client.end()));
	}
}

async function open(url: string): Promise<Client> {
	const client = new Client({ connectionString: url, application_name: 'rostrum bench load' });
	await client.connect();
	await client.query(`SET session_replication_role = replica`);
	await client.query(`SET synchronous_commit = off`);
	await client.query(`SET maintenance_work_mem = '512MB'`);
	return client;
}

async function takenRefs(db: Client): Promise<string[]> {
	const { rows } = await db.query<{ ref: string }>('SELECT ref FROM statement');
	return rows.map((row) => row.ref);
}

async function lastOfTrail(db: Client): Promise<{ seq: number; hash: string }> {
	const { rows } = await db.query<{ seq: number; hash: string }>(
		'SELECT seq::int, hash FROM trail_entry ORDER BY seq DESC LIMIT 1',
	);
	return rows[0] ?? { seq: 0, hash: '0'.repeat(64) };
}
