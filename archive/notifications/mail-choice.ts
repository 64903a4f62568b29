import { z } from 'zod';
import { type Database, deskDb, type Transaction } from '@/platform/db';
import { env } from '@/platform/env';
import type { Member } from '../members/member';
import { type Cadence, cadences, type Kind, kinds, usualCadence } from './kind';

export type Cadences = Partial<Record<Kind, Cadence>>;

/** A cadence for some kinds, and when the mail of the day goes out: at a full hour by the clock of a time zone. */
export const mailChoice = z.strictObject({
	cadences: z.partialRecord(z.enum(kinds), z.enum(cadences)),
	timeZone: z.string().max(60),
	hour: z.number().int().min(0).max(23),
});

export interface MailChoice {
	cadences: Record<Kind, Cadence>;
	timeZone: string;
	hour: number;
}

/** When the mail of the day goes out to who has not said it. */
export const usualHour = 7;

export function cadenceOf(kind: Kind, chosen: Cadences | undefined): Cadence {
	return chosen?.[kind] ?? usualCadence(kind);
}

/** What a member gets by mail, and when. */
export async function findMailChoice(member: Member): Promise<MailChoice> {
	const row = await deskDb().mailChoice.findUnique({ where: { memberId: member.id } });
	const chosen = row ? (row.cadences as Cadences) : {};
	const entries = kinds.map((kind) => [kind, cadenceOf(kind, chosen)] as const);
	return {
		cadences: Object.fromEntries(entries) as Record<Kind, Cadence>,
		timeZone: row?.timeZone ?? env.DEFAULT_TIME_ZONE,
		hour: row?.hour ?? usualHour,
	};
}

/** What members have chosen, by their ids; who has not is not there. */
export async function readCadences(
	tx: Database | Transaction,
	memberIds: readonly string[],
): Promise<Map<string, Cadences>> {
	const rows = await tx.mailChoice.findMany({ where: { memberId: { in: [...new Set(memberIds)] } } });
	return new Map(rows.map(({ memberId, cadences: chosen }) => [memberId, chosen as Cadences]));
}
