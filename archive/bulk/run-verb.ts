import { decideAgainst } from '../board/decide-against';
import type { Member } from '../members/member';
import { type Outcome, refuse } from '../refusals';
import { addToRelease } from '../releases/add-to-release';
import { changeTopics } from '../statements/change-topics';
import { discardDraft } from '../statements/discard-draft';
import { publishEdition } from '../statements/publish-edition';
import { recallDraft } from '../statements/recall-draft';
import { scheduleDraft, unscheduleDraft } from '../statements/schedule-draft';
import { submitDraft } from '../statements/submit-draft';
import type { BulkAct } from './bulk-act';
import type { PlannedRow } from './load-plan';

/** The verb that an act is, on one row, as the row's own page would call it. */
export async function runVerb(member: Member, terms: BulkAct, row: PlannedRow): Promise<Outcome> {
	const { ref } = row;
	const draft = { draftId: row.draftId ?? '', revisionId: row.revisionId ?? '' };
	const { draftId } = draft;
	switch (terms.act) {
		case 'submit':
			return submitDraft(member, { draftId });
		case 'recall':
			return recallDraft(member, { draftId });
		case 'schedule':
			return scheduleDraft(member, { ...draft, at: terms.at, timeZone: terms.timeZone });
		case 'unschedule':
			return unscheduleDraft(member, { draftId });
		case 'publish':
			return publishEdition(member, draft);
		case 'add-to-release':
			return addToRelease(member, { ...draft, releaseId: terms.releaseId });
		case 'discard-empty':
			return discardDraft(member, { draftId, onlyEmpty: true });
		case 'add-topic':
			return changeTopics(member, { ref, add: [terms.topic] });
		case 'remove-topic':
			return changeTopics(member, { ref, remove: [terms.topic] });
		case 'decide-against':
			return decideAgainst(member, { ref, locale: terms.locale, reason: terms.reason });
		default:
			return refuse('invalid');
	}
}
