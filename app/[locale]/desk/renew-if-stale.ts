import type { Member } from '@/archive/members/member';
import { findSession } from '@/auth/member';
import { isFresh, type RenewOutcome, renew } from '@/auth/renew';

/** What weighs more than the rest wants the password again, when it was given some time ago. */
export async function renewIfStale(member: Member, password: unknown): Promise<RenewOutcome> {
	const session = await findSession();
	if (!session) return { ok: false, reason: 'wrong-password' };
	if (await isFresh({ sessionId: session.id })) return { ok: true };
	return renew(member, { sessionId: session.id, password });
}
