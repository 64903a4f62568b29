import type { Client } from 'pg';
import type { Rows } from './statement-rows';

type Table = keyof Rows | 'names';

/** Columns that the rows of each table bring, as SQL types. */
const columns: Record<Exclude<keyof Rows, 'edition'>, string> = {
	statement: 'id uuid, ref text, kind text, original_locale text, published_facts_id uuid, created_at timestamptz',
	facts:
		'id uuid, statement_id uuid, number int, delivered_at timestamptz, time_zone text, precision text, place_id uuid, recorded_at timestamptz, recorded_by uuid',
	facts_speaker: 'facts_id uuid, position int, person_id uuid',
	facts_topic: 'facts_id uuid, topic_id uuid',
	language_version: 'id uuid, statement_id uuid, locale text, role text, live_edition_id uuid, created_at timestamptz',
	revision:
		'id uuid, language_version_id uuid, draft_id uuid, title text, lead text, blocks jsonb, hash text, created_at timestamptz, author_id uuid',
	withdrawal: 'id uuid, statement_id uuid, kind text, reasons jsonb, at timestamptz, by_id uuid',
	imported_statement: 'source_id text, statement_id uuid, hash text, imported_at timestamptz',
	trail_entry:
		'seq bigint, at timestamptz, actor text, act text, subject text, detail text, previous_hash text, hash text',
};

/** Columns that say who did it; the importer did everything. */
const doers: Partial<Record<Table, string>> = { facts: 'recorded_by', revision: 'author_id', withdrawal: 'by_id' };

/**
 * Writes rows as they are, in one transaction of a session in which triggers rest, and makes the lists' and search's rows
 * of them as `reindex` does.
 */
export async function writeRows(db: Client, rows: Rows, importer: string): Promise<void> {
	await db.query('BEGIN');
	for (const [table, types] of Object.entries(columns) as [Exclude<keyof Rows, 'edition'>, string][]) {
		const doer = doers[table];
		await insert(db, table, types, doer ? rows[table].map((row) => ({ ...row, [doer]: importer })) : rows[table]);
	}
	await insertEditions(db, rows, importer);
	const statementIds = rows.statement.map((row) => (row as { id: string }).id);
	await db.query('SELECT published.enter_statements($1)', [statementIds]);
	await db.query('SELECT published.enter_versions($1)', [rows.language_version.map((row) => row.id)]);
	await db.query('SELECT published.enter_questions($1)', [rows.language_version.map((row) => row.live_edition_id)]);
	await db.query('COMMIT');
}

/** Writes rows to a table from one JSON text. */
export async function insert(db: Client, table: string, types: string, rows: readonly object[]): Promise<void> {
	if (rows.length === 0) return;
	const names = types
		.split(', ')
		.map((column) => column.split(' ')[0])
		.join(', ');
	await db.query(`INSERT INTO ${table} (${names}) SELECT ${names} FROM json_to_recordset($1::json) AS r (${types})`, [
		JSON.stringify(rows),
	]);
}

/** The words are copied from the revisions. */
async function insertEditions(db: Client, { edition }: Rows, importer: string): Promise<void> {
	await db.query(
		`INSERT INTO edition (id, language_version_id, number, revision_id, title, slug, lead, blocks, change_class, change_note,
			based_on_edition_id, via, forced_reason, published_at, published_by, previous_hash, hash)
		SELECT e.id, e.language_version_id, e.number, r.id, r.title, e.slug, r.lead, r.blocks, e.change_class, e.change_note,
			e.based_on_edition_id, e.via, e.forced_reason, e.published_at, $2, e.previous_hash, e.hash
		FROM json_to_recordset($1::json) AS e (id uuid, language_version_id uuid, number int, revision_id uuid, slug text,
				change_class text, change_note text, based_on_edition_id uuid, via text, forced_reason text,
				published_at timestamptz, previous_hash text, hash text)
			JOIN revision r ON r.id = e.revision_id`,
		[JSON.stringify(edition), importer],
	);
}
