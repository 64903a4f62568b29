import type { Member } from '@/archive/members/member';
import { changePassword } from '@/archive/members/set-password';
import type { Outcome } from '@/archive/refusals';
import { hashNewPassword } from './new-password';
import { checkPassword, type RenewOutcome } from './renew';

type Weak = { ok: false; reason: 'weak-password' };

/** Another password in place of the old one, which is asked for. Refuses 'wrong-password', 'too-many-attempts', 'weak-password'. */
export async function replacePassword(
	member: Member,
	given: { sessionId: string; old: unknown; password: unknown },
): Promise<Outcome | RenewOutcome | Weak> {
	const known = await checkPassword(member, given.old);
	if (!known.ok) return known;
	const chosen = await hashNewPassword(given.password, member);
	if (!chosen.ok) return chosen;
	return changePassword(member, { sessionId: given.sessionId, passwordHash: chosen.hash });
}
