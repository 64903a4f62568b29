import { deskDb } from '@/platform/db';
import { sha256 } from './canonical';

/** An entry up to which the trail is known to be whole. */
export interface TrailPlace {
	seq: bigint;
	hash: string;
}

/** Before the first entry. */
export const trailStart: TrailPlace = { seq: 0n, hash: '0'.repeat(64) };

export interface PartCheck {
	/** The last entry that follows. */
	place: TrailPlace;
	/** The first entry that does not. */
	brokenAt: bigint | null;
	/** Whether nothing comes after. */
	isEnd: boolean;
}

/**
 * Reads the trail on from a place in order and computes each hash again, as far as `limit` entries or the first that does not follow.
 * Never holds more than `batch` entries.
 */
export async function verifyPart(
	from: TrailPlace,
	{ limit = Number.POSITIVE_INFINITY, batch = 5000 } = {},
): Promise<PartCheck> {
	let place = from;
	for (let left = limit; left > 0; ) {
		const take = Math.min(batch, left);
		const entries = await deskDb().trailEntry.findMany({
			where: { seq: { gt: place.seq } },
			orderBy: { seq: 'asc' },
			take,
		});
		for (const entry of entries) {
			const { at, actor, act, subject, detail, hash } = entry;
			const computed = sha256([place.hash, entry.seq, at.toISOString(), actor, act, subject, detail].join('\n'));
			if (entry.seq !== place.seq + 1n || entry.previousHash !== place.hash || hash !== computed) {
				return { place, brokenAt: entry.seq, isEnd: false };
			}
			place = { seq: entry.seq, hash };
		}
		if (entries.length < take) return { place, brokenAt: null, isEnd: true };
		left -= take;
	}
	return { place, brokenAt: null, isEnd: false };
}
