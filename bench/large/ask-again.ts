import type { Pool } from 'pg';
import type { Sent } from '@/platform/testing/sent-sql';

/** Asks as a statement's page does: the first question alone, the others at once. */
export async function askAgain(pool: Pool, [first, ...others]: Sent[]): Promise<void> {
	if (first) await pool.query(first);
	await Promise.all(others.map((question) => pool.query(question)));
}
