import { locales } from '@/i18n/locales';
import { deskDb } from '@/platform/db';
import { Prisma } from '@/prisma/generated/client';
import type { Member } from '../members/member';
import { mayEnterDesk } from '../statements/policy';
import { trailStart, verifyPart } from './verify-part';

export interface DeskTrailEntry {
	seq: number;
	at: Date;
	/** A member's name, or `system`. */
	actor: string;
	act: string;
	subject: string;
	previousHash: string;
	hash: string;
}

/** One page of the acts on a statement and its languages, newest first; `before` is the seq of the last one shown. */
export async function listTrail(
	member: Member,
	{ ref, before, size = 50 }: { ref: string; before?: number; size?: number },
): Promise<{ entries: DeskTrailEntry[]; next: number | null }> {
	if (!mayEnterDesk(member)) return { entries: [], next: null };
	const subjects = [ref, ...locales.map((locale) => `${ref}.${locale}`)];
	const rows = await deskDb().$queryRaw<(Omit<DeskTrailEntry, 'seq'> & { seq: bigint })[]>`
		SELECT t.seq, t.at, coalesce(m.name, t.actor) AS actor, t.act, t.subject, t.previous_hash AS "previousHash", t.hash
		FROM trail_entry t LEFT JOIN member m ON m.id::text = t.actor
		WHERE t.subject IN (${Prisma.join(subjects)}) ${before ? Prisma.sql`AND t.seq < ${before}` : Prisma.empty}
		ORDER BY t.seq DESC LIMIT ${size + 1}`;
	const entries = rows.slice(0, size).map((row) => ({ ...row, seq: Number(row.seq) }));
	return { entries, next: rows.length > size ? (entries.at(-1)?.seq ?? null) : null };
}

/** How far the trail was found whole in one part of checking it. */
export interface TrailPart {
	/** The last entry that follows, and its hash. */
	upTo: number;
	head: string;
	/** How many entries there are. */
	of: number;
	brokenAt: number | null;
	isEnd: boolean;
}

/**
 * Checks the next entries of the whole trail, at most `limit`, after the one with this seq, whose hash is read from the trail: parts
 * that follow one another check all of it, and none of them takes long. Null for who may not, or when that entry is not there.
 */
export async function checkTrailPart(member: Member, after: number, limit = 20_000): Promise<TrailPart | null> {
	if (!mayEnterDesk(member) || !Number.isSafeInteger(after) || after < 0) return null;
	const seq = BigInt(after);
	const from = after === 0 ? trailStart : await deskDb().trailEntry.findUnique({ where: { seq } });
	if (!from) return null;
	const { place, brokenAt, isEnd } = await verifyPart({ seq, hash: from.hash }, { limit });
	const last = await deskDb().trailEntry.findFirst({ orderBy: { seq: 'desc' }, select: { seq: true } });
	return {
		upTo: Number(place.seq),
		head: place.hash,
		of: Number(last?.seq ?? 0n),
		brokenAt: brokenAt === null ? null : Number(brokenAt),
		isEnd,
	};
}
