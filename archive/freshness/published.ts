import { askReader } from '@/platform/db';

/** Whether the reading room's database shows all these changes: a replica may be a moment behind. */
export async function showsChanges(ids: readonly string[]): Promise<boolean> {
	if (ids.length === 0) return true;
	const [row] = await askReader<[{ shown: number }]>`
		SELECT count(*)::int AS shown FROM published.freshness WHERE id = ANY (${ids}::bigint[])`;
	return row.shown === ids.length;
}
