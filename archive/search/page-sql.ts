import { Prisma } from '@/prisma/generated/client';
import type { Cursor } from './cursor';

/** Results of a search are counted up to this many: counting all that a common word finds takes longer than finding them. */
export const countedAtMost = 1000;

/** The rows of one page and one more, as `page (statement_id, sorted_at, ref, hit)`; `hit` is the language that matched. */
export interface ListSql {
	/** Common table expressions, `page` the last of them. */
	tables: Prisma.Sql;
	/** All that match; unless tallied more than `countedAtMost` when there are more. */
	count: Prisma.Sql;
	/** The count is exact however large. */
	isTallied?: boolean;
}

export interface Page {
	cursor: Cursor | null;
	/** The rows before the cursor, not those that follow it. */
	backwards: boolean;
	limit: number;
}

export function beyond({ cursor, backwards }: Page): Prisma.Sql {
	if (!cursor) return Prisma.empty;
	return Prisma.sql`AND (e.sorted_at, e.ref) ${Prisma.raw(backwards ? '>' : '<')} (${cursor.at}, ${cursor.ref})`;
}

export function ordered({ backwards }: Page): Prisma.Sql {
	return Prisma.sql`ORDER BY e.sorted_at ${direction(backwards)}, e.ref ${direction(backwards)}`;
}

export function direction(backwards: boolean): Prisma.Sql {
	return Prisma.raw(backwards ? 'ASC' : 'DESC');
}
