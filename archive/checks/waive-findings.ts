import { z } from 'zod';
import type { Member } from '../members/member';
import { type Outcome, refuse } from '../refusals';
import { lockDraft } from '../statements/load-draft';
import { mayEdit, mayPublish, mayReview } from '../statements/policy';
import { wellFormed } from '../statements/text';
import { recordAct } from '../trail/record-act';
import { transact } from '../transact';
import { readOpenFindings } from './read-findings';

export const waiveFindingsInput = z.strictObject({
	draftId: z.uuid(),
	/** Ids of findings. */
	findings: z.array(z.string()).min(1).max(20_000),
	reason: wellFormed.pipe(z.string().trim().min(1).max(5000)),
});

/**
 * Answers for findings of the checks, with a reason that the trail keeps: they stand in nobody's way as long as they stay the same.
 * Refuses 'invalid' when none is named, 'reason-needed', 'not-found', 'not-allowed', 'stale' when one is not found any more.
 */
export async function waiveFindings(member: Member, input: z.input<typeof waiveFindingsInput>): Promise<Outcome> {
	const parsed = waiveFindingsInput.safeParse(input);
	if (!parsed.success)
		return refuse(parsed.error.issues.some(({ path }) => path[0] === 'reason') ? 'reason-needed' : 'invalid');
	const { draftId, findings, reason } = parsed.data;
	return transact(async (tx) => {
		const draft = await lockDraft(tx, draftId);
		if (!draft) return refuse('not-found');
		const { version } = draft;
		if (!mayEdit(member, version) && !mayReview(member, version) && !mayPublish(member, version))
			return refuse('not-allowed');
		const open = await readOpenFindings(tx, draft);
		const chosen = open.filter(({ id }) => findings.includes(id));
		if (chosen.length < new Set(findings).size) return refuse('stale');
		const revisionId = draft.headRevisionId;
		await tx.checkWaiver.createMany({
			data: chosen.map(({ id }) => ({ draftId, revisionId, finding: id, reason, waivedById: member.id })),
		});
		await recordAct(tx, {
			actor: member.id,
			act: 'waive-checks',
			subject: draft.subject,
			detail: { draftId, revisionId, reason, findings: chosen.map(({ check, key }) => `${check} ${key}`) },
		});
		return { ok: true };
	});
}
