import { type Refusal, refuse } from '../refusals';
import { recordAct } from '../trail/record-act';
import { transact } from '../transact';
import { lockDraft } from './load-draft';

/** Keeps in the trail why a scheduled draft was not published at its moment: once for each reason, however often it is tried. */
export async function keepFailure(draftId: string, reason: Refusal): Promise<void> {
	await transact(async (tx) => {
		const draft = await lockDraft(tx, draftId);
		if (draft?.state !== 'scheduled' || !draft.scheduledFor) return refuse('wrong-state');
		const detail = { draftId, reason, at: draft.scheduledFor.toISOString(), scheduledBy: draft.scheduledById };
		const known = await tx.$queryRaw<unknown[]>`
			SELECT seq::text FROM trail_entry WHERE subject = ${draft.subject} AND act = 'fail-schedule'
				AND detail::jsonb @> ${JSON.stringify(detail)}::jsonb LIMIT 1`;
		if (known.length > 0) return refuse('already-done');
		await recordAct(tx, { actor: 'system', act: 'fail-schedule', subject: draft.subject, detail });
		return { ok: true };
	});
}
