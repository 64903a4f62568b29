import { z } from 'zod';
import type { Transaction } from '@/platform/db';
import { tokenHash } from '../mailed-token';
import type { ActName } from '../notifications/rules';
import { type Outcome, refuse } from '../refusals';
import { recordAct } from '../trail/record-act';
import { transact } from '../transact';
import type { Member } from './member';

/** In PHC form, never the password itself. */
const passwordHash = z.string().startsWith('$argon2id$');
const resetInput = z.strictObject({ token: z.string().max(200), passwordHash });
const changeInput = z.strictObject({ sessionId: z.uuid(), passwordHash });

/**
 * Gives the member of a link another password, once. All of their sessions and other links end, and a mail tells them. Refuses
 * 'invalid', and 'not-found' for a link that opens nothing (any more).
 */
export async function resetPassword(given: z.input<typeof resetInput>): Promise<Outcome<{ memberId: string }>> {
	const parsed = resetInput.safeParse(given);
	if (!parsed.success) return refuse('invalid');
	const { token } = parsed.data;
	return transact(async (tx) => {
		const [link] = await tx.$queryRaw<{ id: string; memberId: string }[]>`
			SELECT r.id::text, r.member_id::text AS "memberId" FROM password_reset r JOIN member m ON m.id = r.member_id
			WHERE r.token_hash = ${tokenHash(token)} AND r.used_at IS NULL AND r.expires_at > now() AND m.deactivated_at IS NULL
			FOR UPDATE`;
		if (!link) return refuse('not-found');
		await setPassword(tx, { memberId: link.memberId, passwordHash: parsed.data.passwordHash, exceptSession: null });
		await record(tx, 'reset-password', link.memberId);
		return { ok: true, memberId: link.memberId };
	});
}

/** Gives a member another password. Their other sessions and open links end, and a mail tells them. Refuses 'invalid'. */
export async function changePassword(member: Member, given: z.input<typeof changeInput>): Promise<Outcome> {
	const parsed = changeInput.safeParse(given);
	if (!parsed.success) return refuse('invalid');
	const { sessionId, passwordHash: hash } = parsed.data;
	return transact(async (tx) => {
		await setPassword(tx, { memberId: member.id, passwordHash: hash, exceptSession: sessionId });
		await record(tx, 'change-password', member.id);
		return { ok: true };
	});
}

async function setPassword(
	tx: Transaction,
	given: { memberId: string; passwordHash: string; exceptSession: string | null },
): Promise<void> {
	const { memberId, exceptSession } = given;
	await tx.account.upsert({
		where: { providerId_accountId: { providerId: 'credential', accountId: memberId } },
		create: { userId: memberId, accountId: memberId, providerId: 'credential', password: given.passwordHash },
		update: { password: given.passwordHash },
	});
	await tx.passwordReset.updateMany({ where: { memberId, usedAt: null }, data: { usedAt: new Date() } });
	await tx.session.deleteMany({ where: { userId: memberId, id: exceptSession ? { not: exceptSession } : undefined } });
	await tx.$executeRaw`
		SELECT graphile_worker.add_job('sendPasswordChanged',
			json_build_object('memberId', ${memberId}::text, 'at', ${new Date().toISOString()}::text))`;
}

async function record(tx: Transaction, act: ActName, memberId: string): Promise<void> {
	await recordAct(tx, { actor: memberId, act, subject: `member:${memberId}`, detail: {} });
}
