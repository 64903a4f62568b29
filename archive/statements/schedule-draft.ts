import { z } from 'zod';
import type { Member } from '../members/member';
import { type Outcome, refuse } from '../refusals';
import { recordAct } from '../trail/record-act';
import { transact } from '../transact';
import { lockDraft } from './load-draft';
import { mayPublish } from './policy';
import { findApprover, obstacleTo } from './publish-edition';
import { changeClasses } from './statement';

export const scheduleDraftInput = z.strictObject({
	draftId: z.uuid(),
	revisionId: z.uuid(),
	at: z.iso.datetime({ offset: true }),
	/** The zone the member chose the time in, shown with it. */
	timeZone: z.string(),
	changeClass: z.enum(changeClasses).nullable().optional(),
	changeNote: z.string().nullable().optional(),
});

/**
 * Sets the moment at which the approved revision, and no other, becomes public. Everything is asked again at that moment.
 * Refuses what publishing refuses, and 'in-the-past'.
 */
export async function scheduleDraft(member: Member, input: z.input<typeof scheduleDraftInput>): Promise<Outcome> {
	const parsed = scheduleDraftInput.safeParse(input);
	if (!parsed.success) return refuse('invalid');
	const { draftId, revisionId, timeZone } = parsed.data;
	const at = new Date(parsed.data.at);
	if (at <= new Date()) return refuse('in-the-past');
	return transact(async (tx) => {
		const draft = await lockDraft(tx, draftId);
		if (!draft) return refuse('not-found');
		if (!mayPublish(member, draft.version)) return refuse('not-allowed');
		if (draft.state !== 'approved') return refuse(draft.state === 'scheduled' ? 'wrong-state' : 'not-approved');
		if (draft.headRevisionId !== revisionId) return refuse('stale');
		if (!(await findApprover(tx, draft))) return refuse('not-approved');
		const change = {
			changeClass: parsed.data.changeClass ?? draft.changeClass,
			changeNote: parsed.data.changeNote || draft.changeNote,
		};
		const obstacle = await obstacleTo(tx, draft, change);
		if (obstacle && obstacle !== 'embargoed') return refuse(obstacle);
		await tx.draft.update({
			where: { id: draftId },
			data: {
				...change,
				state: 'scheduled',
				scheduledFor: at,
				scheduledZone: timeZone,
				scheduledById: member.id,
				updatedAt: new Date(),
			},
		});
		await tx.$executeRaw`SELECT graphile_worker.add_job('publishDue', run_at := ${at}, job_key := ${`publish:${draftId}`})`;
		await recordAct(tx, {
			actor: member.id,
			act: 'schedule',
			subject: draft.subject,
			detail: { draftId, revisionId, at: at.toISOString(), timeZone },
		});
		return { ok: true };
	});
}

/** Takes a draft off the schedule; it stays approved. Refuses 'not-found', 'not-allowed', 'wrong-state'. */
export async function unscheduleDraft(member: Member, input: { draftId: string }): Promise<Outcome> {
	return transact(async (tx) => {
		const draft = await lockDraft(tx, input.draftId);
		if (!draft) return refuse('not-found');
		if (!mayPublish(member, draft.version)) return refuse('not-allowed');
		if (draft.state !== 'scheduled') return refuse('wrong-state');
		await tx.draft.update({
			where: { id: draft.id },
			data: { state: 'approved', scheduledFor: null, scheduledZone: null, scheduledById: null, updatedAt: new Date() },
		});
		await recordAct(tx, { actor: member.id, act: 'unschedule', subject: draft.subject, detail: { draftId: draft.id } });
		return { ok: true };
	});
}
