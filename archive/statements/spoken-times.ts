import { deskDb } from '@/platform/db';
import type { Precision } from './statement';

/** When a statement was given, as exactly as it is known and in the time zone of the place. */
export interface SpokenTime {
	deliveredAt: Date | null;
	timeZone: string;
	precision: Precision;
}

const unknown: SpokenTime = { deliveredAt: null, timeZone: 'UTC', precision: 'unknown' };

/** Rows of the desk, each with when its statement was given by its newest facts, public or not yet. */
export async function withSpokenTimes<Row extends { ref: string }>(
	rows: readonly Row[],
): Promise<(Row & { spoken: SpokenTime })[]> {
	const found = await deskDb().$queryRaw<(SpokenTime & { ref: string })[]>`
		SELECT s.ref, f.delivered_at AS "deliveredAt", f.time_zone AS "timeZone", f.precision
		FROM statement s CROSS JOIN LATERAL (SELECT * FROM facts WHERE facts.statement_id = s.id ORDER BY number DESC LIMIT 1) f
		WHERE s.ref = ANY (${rows.map(({ ref }) => ref)}::text[])`;
	const times = new Map(found.map(({ ref, ...spoken }) => [ref, spoken]));
	return rows.map((row) => ({ ...row, spoken: times.get(row.ref) ?? unknown }));
}
