import { z } from 'zod';
import type { Transaction } from '@/platform/db';
import { knowsFiles } from '../files/known-files';
import type { Member } from '../members/member';
import { type Outcome, refuse } from '../refusals';
import { recordAct } from '../trail/record-act';
import { transact } from '../transact';
import { textHash } from './hash';
import { lockDraft } from './load-draft';
import { mayEdit, mayReview } from './policy';
import { text } from './text';
import { addRevision } from './write-draft';

export const saveDraftInput = z.strictObject({
	draftId: z.uuid(),
	/** The revision the writer had before them. */
	baseRevisionId: z.uuid(),
	text,
});
export type SaveDraftInput = z.input<typeof saveDraftInput>;

/**
 * Keeps a text as the draft's newest revision, if the writer had the newest before them. An approval ends with it.
 * The same text again changes nothing. Refuses 'invalid', 'not-found', 'not-allowed', 'conflict' when somebody saved since, and
 * 'unknown-file' when it shows a file that the archive does not have as it says.
 */
export async function saveDraft(member: Member, input: SaveDraftInput): Promise<Outcome<{ revisionId: string }>> {
	const parsed = saveDraftInput.safeParse(input);
	if (!parsed.success) return refuse('invalid');
	return transact((tx) => keepText(tx, member, parsed.data));
}

/** The same within a transaction; `also` goes into the trail beside what saving says. */
export async function keepText(
	tx: Transaction,
	member: Member,
	saved: z.output<typeof saveDraftInput>,
	also: Record<string, string> = {},
): Promise<Outcome<{ revisionId: string }>> {
	const { draftId, baseRevisionId, text: words } = saved;
	const draft = await lockDraft(tx, draftId);
	if (!draft) return refuse('not-found');
	if (!mayEdit(member, draft.version) && !mayReview(member, draft.version)) return refuse('not-allowed');
	if (draft.headRevision.hash === textHash(words)) return { ok: true, revisionId: draft.headRevisionId };
	if (draft.headRevisionId !== baseRevisionId) return refuse('conflict');
	if (!(await knowsFiles(tx, words.blocks))) return refuse('unknown-file');
	const revisionId = await addRevision(tx, member, {
		draftId,
		languageVersionId: draft.languageVersionId,
		text: words,
		parentId: baseRevisionId,
	});
	const state = draft.state === 'in-review' ? 'in-review' : 'draft';
	await tx.draft.update({
		where: { id: draftId },
		data: {
			headRevisionId: revisionId,
			state,
			scheduledFor: null,
			scheduledZone: null,
			scheduledById: null,
			updatedAt: new Date(),
		},
	});
	await recordAct(tx, {
		actor: member.id,
		act: 'save',
		subject: draft.subject,
		detail: { draftId, revisionId, from: draft.state, to: state, ...also },
	});
	return { ok: true, revisionId };
}
