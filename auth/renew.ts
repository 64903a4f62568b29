import type { Member } from '@/archive/members/member';
import { deskDb } from '@/platform/db';
import { verifyPassword } from './passwords';
import { countRenewal } from './sign-in-attempts';

/** Minutes for which who has just shown who they are need not show it again. */
export const minutesFresh = 15;

export type RenewOutcome = { ok: true } | { ok: false; reason: 'wrong-password' | 'too-many-attempts' };

/** Whether who sits at this session showed who they are within the last minutes: at signing in, or by their password since. */
export async function isFresh({ sessionId }: { sessionId: string }): Promise<boolean> {
	const since = new Date(Date.now() - minutesFresh * 60_000);
	return (await deskDb().session.count({ where: { id: sessionId, renewedAt: { gt: since } } })) === 1;
}

/** Shows by the password that it is still the member who sits there. Refuses 'wrong-password' and 'too-many-attempts'. */
export async function renew(member: Member, given: { sessionId: string; password: unknown }): Promise<RenewOutcome> {
	const outcome = await checkPassword(member, given.password);
	if (!outcome.ok) return outcome;
	await deskDb().session.updateMany({
		where: { id: given.sessionId, userId: member.id },
		data: { renewedAt: new Date() },
	});
	return { ok: true };
}

/** Whether a password is the member's own, counted: at most ten guesses in a quarter of an hour. */
export async function checkPassword(member: Member, password: unknown): Promise<RenewOutcome> {
	if (!(await countRenewal(member.id))) return { ok: false, reason: 'too-many-attempts' };
	const account = await deskDb().account.findFirst({ where: { userId: member.id, providerId: 'credential' } });
	const isOwn =
		typeof password === 'string' &&
		password.length <= 200 &&
		account?.password != null &&
		(await verifyPassword({ hash: account.password, password }));
	return isOwn ? { ok: true } : { ok: false, reason: 'wrong-password' };
}
