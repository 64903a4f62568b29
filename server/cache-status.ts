import type { Entry } from './cache/entry';

/**
 * How the cache took part in an answer, as RFC 9211 §2 has it: `hit` when nobody was asked, `fwd` and why when somebody was, never both.
 * Answers that are about the request itself, as that it came too often, have none.
 */
export const cacheStatus = {
	hit: 'rostrum; hit',
	/** Such answers are never kept. */
	bypass: 'rostrum; fwd=bypass',
	/** Served as it was, as nobody could be asked. */
	unasked: (entry: Entry) => `rostrum; hit; ttl=${secondsLeft(entry)}; detail=stale-if-error`,
	/** Served as it was, as making it anew failed. */
	failed: (entry: Entry, status: number) =>
		`rostrum; fwd=stale; fwd-status=${status}; ttl=${secondsLeft(entry)}; detail=stale-if-error`,
	/** `wasKept`: an older one is there. `joined`: it was being made for somebody else, and whether that one could be had. */
	made: ({ wasKept, isStored, joined }: { wasKept: boolean; isStored: boolean; joined: boolean | null }) =>
		`rostrum; fwd=${wasKept ? 'stale' : 'miss'}${isStored ? '; stored' : ''}${
			joined === null ? '' : joined ? '; collapsed' : '; collapsed=?0'
		}`,
};

/** Below zero for as long as it is over. Whatever its time, what nobody can vouch for is not fresh. */
function secondsLeft({ freshUntil }: Entry): number {
	return Math.min(0, Math.ceil((freshUntil - Date.now()) / 1_000));
}
