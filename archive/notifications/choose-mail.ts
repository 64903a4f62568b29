import type { z } from 'zod';
import { deskDb } from '@/platform/db';
import type { Member } from '../members/member';
import { type Outcome, refuse } from '../refusals';
import { kinds } from './kind';
import { cadenceOf, mailChoice } from './mail-choice';

/**
 * Keeps what a member wants by mail, from the next notification on; what they want no longer is not sent either where it still waits.
 * It concerns nobody else and leaves no trail. Refuses 'invalid', also for a time zone that the database does not know.
 */
export async function chooseMail(member: Member, input: z.input<typeof mailChoice>): Promise<Outcome> {
	const parsed = mailChoice.safeParse(input);
	if (!parsed.success || !(await isTimeZone(parsed.data.timeZone))) return refuse('invalid');
	const { cadences, timeZone, hour } = parsed.data;
	const unwanted = kinds.filter((kind) => cadenceOf(kind, cadences) === 'never');
	await deskDb().$transaction(async (tx) => {
		await tx.mailChoice.upsert({
			where: { memberId: member.id },
			create: { memberId: member.id, cadences, timeZone, hour },
			update: { cadences, timeZone, hour },
		});
		await tx.notification.updateMany({
			where: { memberId: member.id, mail: { not: null }, kind: { in: unwanted } },
			data: { mail: null },
		});
	});
	return { ok: true };
}

async function isTimeZone(name: string): Promise<boolean> {
	const rows = await deskDb().$queryRaw<unknown[]>`SELECT name FROM pg_timezone_names WHERE name = ${name}`;
	return rows.length > 0;
}
