import { deskDb } from '@/platform/db';
import { sha256 } from './canonical';

export type TrailCheck =
	| { ok: true; entries: number; head: string | null }
	| { ok: false; entries: number; brokenAt: bigint };

const genesis = '0'.repeat(64);

/** Reads the whole trail in order and computes each hash again. Tells the first entry that does not follow. */
export async function verifyTrail(batch = 5000): Promise<TrailCheck> {
	let previous = genesis;
	let seq = 0n;
	for (;;) {
		const entries = await deskDb().trailEntry.findMany({
			where: { seq: { gt: seq } },
			orderBy: { seq: 'asc' },
			take: batch,
		});
		for (const entry of entries) {
			const { at, actor, act, subject, detail } = entry;
			const hash = sha256([previous, entry.seq, at.toISOString(), actor, act, subject, detail].join('\n'));
			if (entry.seq !== seq + 1n || entry.previousHash !== previous || entry.hash !== hash) {
				return { ok: false, entries: Number(seq), brokenAt: entry.seq };
			}
			previous = hash;
			seq = entry.seq;
		}
		if (entries.length < batch) return { ok: true, entries: Number(seq), head: seq > 0n ? previous : null };
	}
}
