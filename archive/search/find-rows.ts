import type { Locale } from '@/i18n/locales';
import { askPrepared } from '@/platform/db';
import { Prisma } from '@/prisma/generated/client';
import { countedAtMost, type ListSql } from './page-sql';

/** Which statement stands in a row of a list, and in which language it was found. */
export interface FoundRow {
	statementId: string;
	ref: string;
	sortedAt: Date;
	score: number | null;
	hit: Locale | null;
}

interface FoundRows {
	rows: FoundRow[];
	counted: number;
	/** Of a search, the ids of some of what it found, as PostgreSQL spells an array. */
	found: string;
}

/** The rows of a page and one more, in the list's order, and the number of all. What they tell of themselves is asked apart. */
export async function findRows({ tables, count, found: ids }: ListSql): Promise<FoundRows> {
	// The count comes with every row, and alone where the page is empty; the ids with the first.
	const all = ids
		? Prisma.sql`CASE WHEN row_number() OVER () = 1
			THEN (SELECT '{' || string_agg(statement_id::text, ',') || '}' FROM (${ids} LIMIT ${countedAtMost}) i) END`
		: Prisma.sql`NULL`;
	const rows = await askPrepared<({ count: number; found: string | null } & (FoundRow | { ref: null }))[]>`
		WITH ${tables}
		SELECT (${count}) AS count, ${all} AS found, page.statement_id::text AS "statementId", page.ref, page.sorted_at AS "sortedAt",
			page.score, page.hit
		FROM (SELECT) one LEFT JOIN page ON TRUE ORDER BY page.score DESC, page.sorted_at DESC, page.ref DESC`;
	return {
		counted: rows[0]?.count ?? 0,
		found: rows.find(({ found }) => found !== null)?.found ?? '{}',
		rows: rows.filter((row) => row.ref !== null),
	};
}
