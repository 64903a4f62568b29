import { deskDb } from '@/platform/db';
import { findMemberById } from '../members/desk';
import { type Refusal, refuse } from '../refusals';
import { recordAct } from '../trail/record-act';
import { transact } from '../transact';
import { lockRelease } from './load-release';
import { publishScheduledRelease } from './publish-release';
import { type ReleaseOutcome, type ReleaseRefused, subjectOf } from './release';

export interface DueRelease {
	releaseId: string;
	outcome: 'published' | 'taken' | Refusal;
}

/**
 * Publishes every release whose moment has come, each in its own transaction with all laws asked again. With several nodes each is
 * published once: the publishing transaction locks it, and who comes second finds it no longer scheduled. One that cannot be published
 * is off the schedule, says what stood in the way, and who made or scheduled it is told.
 */
export async function publishDueReleases(): Promise<DueRelease[]> {
	const due = await deskDb().$queryRaw<{ id: string; member: string }[]>`
		SELECT id::text, scheduled_by::text AS member FROM release
		WHERE state = 'scheduled' AND scheduled_for <= now() ORDER BY scheduled_for, id`;
	const outcomes: DueRelease[] = [];
	for (const { id: releaseId, member: memberId } of due) {
		const member = await findMemberById(memberId);
		const outcome: ReleaseOutcome = member
			? await publishScheduledRelease(member, { releaseId })
			: refuse('not-allowed');
		const isTaken =
			!outcome.ok && (outcome.reason === 'wrong-state' || outcome.reason === 'not-found') && !outcome.subject;
		if (!outcome.ok && !isTaken) await keepFailure(releaseId, outcome);
		outcomes.push({ releaseId, outcome: outcome.ok ? 'published' : isTaken ? 'taken' : outcome.reason });
	}
	return outcomes;
}

async function keepFailure(releaseId: string, { reason, subject }: ReleaseRefused): Promise<void> {
	await transact(async (tx) => {
		const release = await lockRelease(tx, releaseId);
		if (release?.state !== 'scheduled') return refuse('wrong-state');
		const at = new Date();
		await tx.release.update({
			where: { id: releaseId },
			data: {
				state: 'open',
				scheduledFor: null,
				failedAt: at,
				failedSubject: subject ?? null,
				failedReason: reason,
			},
		});
		await recordAct(tx, {
			actor: 'system',
			act: 'fail-release',
			subject: subjectOf(releaseId),
			detail: { reason, of: subject ?? null },
		});
		return { ok: true };
	});
}
