import { z } from 'zod';
import type { Locale } from '@/i18n/locales';
import type { Transaction } from '@/platform/db';
import type { Member } from '../members/member';
import { refuse } from '../refusals';
import { mayForcePublish, mayWithdraw } from '../statements/policy';
import { changeClasses } from '../statements/statement';
import { reasons } from '../statements/withdraw-statement';
import { type Act, recordAct } from '../trail/record-act';
import { transact } from '../transact';
import { lockRelease, type ReleasePart } from './load-release';
import { oneAtATime } from './publish-release';
import { type ReleaseOutcome, subjectOf } from './release';
import { restoreBefore } from './restore-before';

export const rollBackReleaseInput = z.strictObject({
	releaseId: z.uuid(),
	/** In each language the release has published in: readers see it there. */
	reasons,
	changeClass: z.enum(changeClasses),
});
type RollBack = z.output<typeof rollBackReleaseInput>;

/**
 * Takes a published release back in one transaction or not at all, and hides nothing: a statement that it made public is withdrawn
 * under a notice; every other language version gets a next edition with the words it had before, or where it had none, with nothing
 * but the reason. Refuses 'invalid', 'reason-needed', 'not-found', 'wrong-state' unless published, and for one part, which it names,
 * 'not-allowed', 'newer-edition' when another edition has followed, 'withdrawn'.
 */
export async function rollBackRelease(
	member: Member,
	input: z.input<typeof rollBackReleaseInput>,
): Promise<ReleaseOutcome> {
	const parsed = rollBackReleaseInput.safeParse(input);
	if (!parsed.success)
		return refuse(parsed.error.issues.some(({ path }) => path[0] === 'reasons') ? 'reason-needed' : 'invalid');
	let subject: string | undefined;
	const outcome = await transact(async (tx) => {
		await oneAtATime(tx);
		const release = await lockRelease(tx, parsed.data.releaseId);
		if (!release) return refuse('not-found');
		if (release.state !== 'published') return refuse('wrong-state');
		await lockStatements(tx, release.parts);
		const acts: Act[] = [];
		const withdrawn = new Set<string>();
		for (const part of release.parts) {
			subject = part.subject;
			if (!parsed.data.reasons[part.version.locale]) return refuse('reason-needed');
			if (withdrawn.has(part.ref)) continue;
			const statement = await readStatement(tx, part.ref);
			if (await madePublic(tx, part.version.statementId, release.parts)) {
				withdrawn.add(part.ref);
				if (!mayWithdraw(member, statement.locales)) return refuse('not-allowed');
				if (!statement.isWithdrawn) acts.push(await withdraw(tx, member, part, parsed.data));
				continue;
			}
			if (!mayForcePublish(member, part.version)) return refuse('not-allowed');
			if (statement.isWithdrawn) return refuse('withdrawn');
			const act = await restoreBefore(tx, member, part, {
				reason: parsed.data.reasons[part.version.locale] ?? '',
				changeClass: parsed.data.changeClass,
			});
			if (!act) return refuse('newer-edition');
			acts.push(act);
		}
		await tx.release.update({
			where: { id: release.id },
			data: { state: 'rolled-back', rolledBackAt: new Date(), rolledBackById: member.id },
		});
		const detail = { name: release.name, reasons: parsed.data.reasons };
		await recordAct(tx, ...acts, {
			actor: member.id,
			act: 'roll-back-release',
			subject: subjectOf(release.id),
			detail,
		});
		return { ok: true };
	});
	return outcome.ok || !subject ? outcome : { ...outcome, subject };
}

/** All of them, before anything is written. */
async function lockStatements(tx: Transaction, parts: readonly ReleasePart[]): Promise<void> {
	const refs = parts.map(({ ref }) => ref);
	await tx.$queryRaw`SELECT v.id::text FROM statement s JOIN language_version v ON v.statement_id = s.id
		WHERE s.ref = ANY(${refs}) ORDER BY v.id FOR UPDATE`;
}

async function readStatement(tx: Transaction, ref: string) {
	const { versions, withdrawals } = await tx.statement.findUniqueOrThrow({
		where: { ref },
		include: { versions: true, withdrawals: { where: { revokedAt: null } } },
	});
	return {
		locales: versions.filter(({ liveEditionId }) => liveEditionId).map(({ locale }) => locale as Locale),
		isWithdrawn: withdrawals.length > 0,
	};
}

/** Whether nothing of the statement was public before. */
async function madePublic(tx: Transaction, statementId: string, parts: readonly ReleasePart[]): Promise<boolean> {
	const first = await tx.edition.findFirst({
		where: { languageVersion: { statementId } },
		orderBy: [{ publishedAt: 'asc' }, { number: 'asc' }],
		select: { id: true },
	});
	return parts.some(({ editionId }) => editionId === first?.id);
}

async function withdraw(
	tx: Transaction,
	member: Member,
	part: ReleasePart,
	{ reasons: given, releaseId }: RollBack,
): Promise<Act> {
	await tx.withdrawal.create({
		data: { statementId: part.version.statementId, kind: 'withdrawn', reasons: given, byId: member.id },
	});
	return { actor: member.id, act: 'withdraw', subject: part.ref, detail: { reasons: given, release: releaseId } };
}
