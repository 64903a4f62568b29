import { trailStart, verifyPart } from './verify-part';

export type TrailCheck =
	| { ok: true; entries: number; head: string | null }
	| { ok: false; entries: number; brokenAt: bigint };

/** Reads the whole trail in order and computes each hash again. Tells the first entry that does not follow. */
export async function verifyTrail(batch = 5000): Promise<TrailCheck> {
	const { place, brokenAt } = await verifyPart(trailStart, { batch });
	const entries = Number(place.seq);
	if (brokenAt !== null) return { ok: false, entries, brokenAt };
	return { ok: true, entries, head: entries > 0 ? place.hash : null };
}
