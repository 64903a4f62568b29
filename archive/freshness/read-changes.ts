import type { Connection } from '@/platform/listen';

/** How far a node has read. It holds for one database only, on one line of its history. */
export interface Bookmark {
	identity: string;
	/** Every transaction before this one was either read or can never commit. */
	xid: string;
	/** When it was read, as an ISO instant. */
	at: string;
}

export interface Change {
	id: string;
	/** In the words of `tag`. */
	tags: string[];
}

export interface Reading {
	/** Committed since the bookmark, some of them perhaps read before; null when anything may have changed. */
	changes: Change[] | null;
	/**
	 * The newest changes there are: a replica that shows them has replayed all that was read. None that is forgotten within the day: who
	 * waits for a replica that was away would wait for it for ever.
	 */
	newest: string[];
	bookmark: Bookmark;
}

/** Days that changes are kept for nodes that were away. */
export const keptDays = 30;

const day = 86_400_000;

/**
 * What was committed since the bookmark. Changes become visible in the order of their commits, not of their ids, so a node
 * reads on from the oldest transaction that was still running when it last read (PostgreSQL manual, 9.27.8).
 */
export async function readChanges(connection: Connection, bookmark: Bookmark | null): Promise<Reading> {
	const since = bookmark && isRecent(bookmark) ? bookmark : null;
	const { rows } = await connection.query<ChangesRow>(
		`SELECT ${identity} AS identity, pg_snapshot_xmin(pg_current_snapshot())::text AS next,
			(SELECT coalesce(json_agg(json_build_object('id', f.id::text, 'tags', f.tags) ORDER BY f.id), '[]')
				FROM published.freshness f WHERE f.xid >= $1::text::xid8) AS changes,
			ARRAY(SELECT f.id::text FROM published.freshness f WHERE f.at > now() - make_interval(days => $2)
				ORDER BY f.id DESC LIMIT 20) AS newest`,
		[since?.xid ?? '18446744073709551615', keptDays - 1],
	);
	const [row] = rows;
	if (!row) throw new Error('PostgreSQL answered nothing.');
	const { identity: found, next, changes, newest } = row;
	const isKnown = since?.identity === found;
	return {
		changes: isKnown ? changes : null,
		newest: isKnown ? [...new Set([...newest, ...changes.map(({ id }) => id)])] : newest,
		bookmark: { identity: found, xid: next, at: new Date().toISOString() },
	};
}

interface ChangesRow {
	identity: string;
	next: string;
	changes: Change[];
	newest: string[];
}

/** A database restored from a backup, or a replica that took over, is another one: what was read of the first may be undone. */
const identity = `concat_ws(':', (SELECT system_identifier FROM pg_control_system()),
	(SELECT timeline_id FROM pg_control_checkpoint()), (SELECT oid FROM pg_database WHERE datname = current_database()))`;

/** Changes since then are all still there. */
function isRecent({ at }: Bookmark): boolean {
	return Date.now() - Date.parse(at) < (keptDays - 1) * day;
}
