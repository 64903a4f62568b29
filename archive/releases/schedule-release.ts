import { z } from 'zod';
import type { Member } from '../members/member';
import { refuse } from '../refusals';
import { readDraft } from '../statements/load-draft';
import { mayPublish } from '../statements/policy';
import { recordAct } from '../trail/record-act';
import { transact } from '../transact';
import { lockParts, lockRelease } from './load-release';
import { obstacleToPart } from './obstacle';
import { type ReleaseOutcome, releaseId, subjectOf } from './release';

export const scheduleReleaseInput = z.strictObject({
	releaseId: z.uuid(),
	at: z.iso.datetime({ offset: true }),
	/** The zone the member chose the time in, shown with it. */
	timeZone: z.string(),
});

/**
 * Sets the moment at which a release becomes public as it is now. Everything is asked now and again at that moment. Refuses what
 * publishing it refuses, except 'embargoed', and 'in-the-past'.
 */
export async function scheduleRelease(
	member: Member,
	input: z.input<typeof scheduleReleaseInput>,
): Promise<ReleaseOutcome> {
	const parsed = scheduleReleaseInput.safeParse(input);
	if (!parsed.success) return refuse('invalid');
	const { timeZone } = parsed.data;
	const at = new Date(parsed.data.at);
	if (at <= new Date()) return refuse('in-the-past');
	let subject: string | undefined;
	const outcome = await transact(async (tx) => {
		const release = await lockRelease(tx, parsed.data.releaseId);
		if (!release) return refuse('not-found');
		if (release.state !== 'open' || release.parts.length === 0) return refuse('wrong-state');
		await lockParts(tx, release);
		for (const [index, part] of release.parts.entries()) {
			subject = part.subject;
			const draft = await readDraft(tx, part.draftId);
			const obstacle = await obstacleToPart(tx, member, part, draft, release.parts.slice(0, index));
			if (obstacle && obstacle !== 'embargoed') return refuse(obstacle);
		}
		const { id } = release;
		await tx.release.update({
			where: { id },
			data: {
				state: 'scheduled',
				scheduledFor: at,
				scheduledZone: timeZone,
				scheduledById: member.id,
				failedAt: null,
				failedSubject: null,
				failedReason: null,
			},
		});
		await tx.$executeRaw`SELECT graphile_worker.add_job('publishDueReleases', run_at := ${at}, job_key := ${`release:${id}`})`;
		await recordAct(tx, {
			actor: member.id,
			act: 'schedule-release',
			subject: subjectOf(id),
			detail: { at: at.toISOString(), timeZone, revisions: release.parts.map(({ revisionId }) => revisionId) },
		});
		return { ok: true };
	});
	return outcome.ok || !subject ? outcome : { ...outcome, subject };
}

/** Takes a release off the schedule. Refuses 'invalid', 'not-found', 'not-allowed', 'wrong-state'. */
export async function unscheduleRelease(member: Member, input: z.input<typeof releaseId>): Promise<ReleaseOutcome> {
	const parsed = releaseId.safeParse(input);
	if (!parsed.success) return refuse('invalid');
	return transact(async (tx) => {
		const release = await lockRelease(tx, parsed.data.releaseId);
		if (!release) return refuse('not-found');
		if (!release.parts.every(({ version }) => mayPublish(member, version))) return refuse('not-allowed');
		if (release.state !== 'scheduled') return refuse('wrong-state');
		await tx.release.update({
			where: { id: release.id },
			data: { state: 'open', scheduledFor: null, scheduledZone: null, scheduledById: null },
		});
		await recordAct(tx, {
			actor: member.id,
			act: 'unschedule-release',
			subject: subjectOf(release.id),
			detail: {},
		});
		return { ok: true };
	});
}
