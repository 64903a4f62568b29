import type { Client } from 'pg';

/**
 * Drops the indexes of the search rows that no constraint needs. Answers how to make them again, several at once over the
 * given sessions: sorting all rows is much faster than adding one after another.
 */
export async function dropSearchIndexes(db: Client): Promise<(sessions: readonly Client[]) => Promise<void>> {
	const { rows } = await db.query<{ name: string; definition: string }>(
		`SELECT i.indexrelid::regclass::text AS name, pg_get_indexdef(i.indexrelid) AS definition
		FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
		WHERE i.indrelid = 'published.search_entry'::regclass AND NOT i.indisunique ORDER BY (c.relam = 2742) DESC, 1`,
	);
	for (const { name } of rows) await db.query(`DROP INDEX ${name}`);
	return async (sessions) => {
		const waiting = [...rows];
		const makeNext = async (session: Client): Promise<void> => {
			for (let next = waiting.shift(); next; next = waiting.shift()) await session.query(next.definition);
		};
		await Promise.all(sessions.map(makeNext));
	};
}
