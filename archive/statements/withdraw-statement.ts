import { z } from 'zod';
import { type Locale, locales } from '@/i18n/locales';
import type { Transaction } from '@/platform/db';
import type { Member } from '../members/member';
import { type Outcome, refuse } from '../refusals';
import { recordAct } from '../trail/record-act';
import { transact } from '../transact';
import { indexAgain } from './index-again';
import { mayWithdraw } from './policy';
import { wellFormed } from './text';

export const reasons = z
	.partialRecord(z.enum(locales), wellFormed.pipe(z.string().trim().min(1).max(5000)))
	.refine((given) => Object.keys(given).length > 0);
export const withdrawStatementInput = z.strictObject({ ref: z.string(), reasons });
export type WithdrawStatementInput = z.input<typeof withdrawStatementInput>;

/**
 * Withdraws a statement: its text stays readable under a notice. Refuses 'reason-needed' without a reason in any language,
 * 'not-found', 'not-published', 'not-allowed', 'withdrawn' when it is already.
 */
export async function withdrawStatement(member: Member, input: WithdrawStatementInput): Promise<Outcome> {
	const parsed = withdrawStatementInput.safeParse(input);
	if (!parsed.success) return refuse('reason-needed');
	return transact(async (tx) => {
		const found = await findPublic(tx, parsed.data.ref);
		if (!found) return refuse('not-found');
		if (!mayWithdraw(member, found.locales)) return refuse(found.locales.length > 0 ? 'not-allowed' : 'not-published');
		if (found.withdrawn) return refuse('withdrawn');
		await tx.withdrawal.create({
			data: { statementId: found.id, kind: 'withdrawn', reasons: parsed.data.reasons, byId: member.id },
		});
		await recordAct(tx, {
			actor: member.id,
			act: 'withdraw',
			subject: parsed.data.ref,
			detail: { reasons: parsed.data.reasons },
		});
		return { ok: true };
	});
}

/**
 * Ends a withdrawal or a redirect: the notice goes, or the statement is at its own addresses again. Refuses 'not-found', 'not-allowed',
 * 'wrong-state' when there is neither.
 */
export async function restoreStatement(member: Member, input: { ref: string }): Promise<Outcome> {
	return transact(async (tx) => {
		const found = await findPublic(tx, input.ref);
		if (!found) return refuse('not-found');
		if (!mayWithdraw(member, found.locales)) return refuse('not-allowed');
		const withdrawal = await tx.withdrawal.findFirst({
			where: { statementId: found.id, revokedAt: null, kind: { in: ['withdrawn', 'redirected'] } },
		});
		if (!withdrawal) return refuse('wrong-state');
		await tx.withdrawal.update({
			where: { id: withdrawal.id },
			data: { revokedAt: new Date(), revokedById: member.id },
		});
		if (withdrawal.kind === 'redirected') await indexAgain(tx, found);
		await recordAct(tx, {
			actor: member.id,
			act: withdrawal.kind === 'redirected' ? 'end-redirect' : 'restore',
			subject: input.ref,
			detail: { withdrawnAt: withdrawal.at.toISOString() },
		});
		return { ok: true };
	});
}

/** A statement with the languages it is published in, its row locked. Null when there is none. */
export async function findPublic(tx: Transaction, ref: string) {
	await tx.$queryRaw`SELECT id::text FROM statement WHERE ref = ${ref} FOR UPDATE`;
	const statement = await tx.statement.findUnique({
		where: { ref },
		include: { versions: true, withdrawals: { where: { revokedAt: null } } },
	});
	return (
		statement && {
			id: statement.id,
			withdrawn: statement.withdrawals[0] ?? null,
			versionIds: statement.versions.map((version) => version.id),
			locales: statement.versions.filter((version) => version.liveEditionId).map((version) => version.locale as Locale),
		}
	);
}
