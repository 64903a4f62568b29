import { Prisma } from '@/prisma/generated/client';
import type { Cursor } from './cursor';

/** Results of a search are counted up to this many: counting all that a common word finds takes longer than finding them. */
export const countedAtMost = 1000;

/** The rows of one page and one more, as `page (statement_id, sorted_at, ref, hit, score)`; `hit` is the language that matched. */
export interface ListSql {
	/** Common table expressions, `page` the last of them. */
	tables: Prisma.Sql;
	/** All that match; unless tallied more than `countedAtMost` when there are more. */
	count: Prisma.Sql;
	/** The ids of statements that are counted by facets, of a search. */
	found?: Prisma.Sql;
	/** The count is exact however large. */
	isTallied?: boolean;
}

export interface Page {
	/** A row of the list; with a score in lists by relevance. */
	cursor: Cursor | null;
	/** The rows before the cursor, not those that follow it. */
	backwards: boolean;
	limit: number;
	byScore: boolean;
}

export function beyond({ cursor, backwards, byScore }: Page): Prisma.Sql {
	if (!cursor) return Prisma.empty;
	const [columns, values] = byScore
		? [Prisma.sql`e.score, e.sorted_at, e.ref`, Prisma.sql`${cursor.score ?? 0}::int, ${cursor.at}, ${cursor.ref}`]
		: [Prisma.sql`e.sorted_at, e.ref`, Prisma.sql`${cursor.at}, ${cursor.ref}`];
	return Prisma.sql`AND (${columns}) ${Prisma.raw(backwards ? '>' : '<')} (${values})`;
}

export function ordered({ backwards, byScore }: Page): Prisma.Sql {
	const order = direction(backwards);
	const score = byScore ? Prisma.sql`e.score ${order}, ` : Prisma.empty;
	return Prisma.sql`ORDER BY ${score}e.sorted_at ${order}, e.ref ${order}`;
}

export function direction(backwards: boolean): Prisma.Sql {
	return Prisma.raw(backwards ? 'ASC' : 'DESC');
}
