import { askReader } from '@/platform/db';

/** Whether the reading room's database shows all these changes: a replica may be a moment behind. */
export async function showsChanges(ids: readonly string[]): Promise<boolean> {
	if (ids.length === 0) return true;
	const [row] = await askReader<[{ shown: number }]>`
		SELECT count(*)::int AS shown FROM published.freshness WHERE id = ANY (${ids}::bigint[])`;
	return row.shown === ids.length;
}

/** Tags of all changes since a transaction that the reading room's database shows: a replica may have them when the other is away. */
export async function listTouchedSince(xid: string): Promise<string[]> {
	const rows = await askReader<{ tag: string }[]>`
		SELECT DISTINCT unnest(tags) AS tag FROM published.freshness WHERE xid >= ${xid}::text::xid8`;
	return rows.map(({ tag }) => tag);
}
