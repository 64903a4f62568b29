import { deskDb } from '@/platform/db';
import { findMemberById } from '../members/desk';
import type { Refusal } from '../refusals';
import { keepFailure } from './fail-schedule';
import { publishEdition } from './publish-edition';

export interface DueOutcome {
	draftId: string;
	outcome: 'published' | 'taken' | Refusal;
}

/**
 * Publishes every draft whose moment has come, each in its own transaction with all laws asked again. With several nodes each
 * draft is published once: the publishing transaction locks it, and who comes second finds it gone. One that cannot be published stays
 * on the schedule and is tried again, and the trail says once what stands in the way.
 */
export async function publishDue(): Promise<DueOutcome[]> {
	const due = await deskDb().$queryRaw<{ id: string; revision: string; member: string }[]>`
		SELECT id::text, head_revision_id::text AS revision, scheduled_by::text AS member FROM draft
		WHERE state = 'scheduled' AND scheduled_for <= now() ORDER BY scheduled_for, id`;
	const outcomes: DueOutcome[] = [];
	for (const draft of due) {
		const member = await findMemberById(draft.member);
		const outcome = member
			? await publishEdition(member, { draftId: draft.id, revisionId: draft.revision })
			: ({ ok: false, reason: 'not-allowed' } as const);
		const said = outcome.ok ? 'published' : outcome.reason === 'not-found' ? 'taken' : outcome.reason;
		if (said !== 'published' && said !== 'taken') await keepFailure(draft.id, said);
		outcomes.push({ draftId: draft.id, outcome: said });
	}
	return outcomes;
}
