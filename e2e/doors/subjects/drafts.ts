import { Readable } from 'node:stream';
import { makePlan } from '@/archive/bulk/make-plan';
import { rehearsePlan } from '@/archive/bulk/rehearse-plan';
import { findFindings } from '@/archive/checks/desk';
import { writeComment } from '@/archive/comments/write-comment';
import { keepFile } from '@/archive/files/keep-file';
import { makePreviewLink } from '@/archive/previews/make-preview-link';
import { listSecondLooks } from '@/archive/second-looks/desk';
import { approveDraft } from '@/archive/statements/approve-draft';
import { forcePublishEdition } from '@/archive/statements/publish-edition';
import { saveDraft } from '@/archive/statements/save-draft';
import { scheduleDraft } from '@/archive/statements/schedule-draft';
import { startTranslation } from '@/archive/statements/start-translation';
import { submitDraft } from '@/archive/statements/submit-draft';
import { drafted, published, type Staff, succeeded, words } from '@/archive/testing';

/** What a form about a draft sends beside its own fields. */
export type DraftFields = Record<'locale' | 'ref' | 'version' | 'draftId' | 'revisionId', string>;

/** Drafts in the states in which acts are possible, and what becomes of them. */
export function draftsOf(team: Staff, next: () => number) {
	const text = () => words(`On doors ${next()}`, 'They open for some.');
	async function inWork(): Promise<DraftFields> {
		return fieldsOf(await drafted(team, text()));
	}
	/** A file that no public text shows. */
	async function illustrated(): Promise<{ hash: string }> {
		const { draftId } = await inWork();
		const bytes = Buffer.from(`WEBVTT\n\n00:00.000 --> 00:01.000\nDoor ${next()}.\n`);
		return succeeded(await keepFile(team.author, { draftId, name: 'words.vtt' }, Readable.from([bytes]))).file;
	}
	async function inReview(): Promise<DraftFields> {
		const fields = await inWork();
		succeeded(await submitDraft(team.author, { draftId: fields.draftId }));
		return fields;
	}
	async function approved(): Promise<DraftFields> {
		const fields = await inReview();
		const { draftId, revisionId } = fields;
		succeeded(await approveDraft(team.reviewer, { draftId, revisionId }));
		return fields;
	}
	async function scheduled(): Promise<DraftFields> {
		const fields = await approved();
		const { draftId, revisionId } = fields;
		const at = new Date(Date.now() + 86_400_000).toISOString();
		succeeded(await scheduleDraft(team.publisher, { draftId, revisionId, at, timeZone: 'UTC' }));
		return fields;
	}
	/** Somebody's plan to submit a draft, looked at and not begun. */
	async function planned(): Promise<string> {
		const { draftId } = await inWork();
		const chosen = { keys: [draftId] };
		const plan = { terms: { act: 'submit' }, chosen, leadsBack: '/en/desk/drafts' };
		const { planId } = succeeded(await makePlan(team.author, plan));
		await rehearsePlan(planId, new Date(Date.now() + 60_000));
		return planId;
	}
	async function commented(): Promise<DraftFields & { commentId: string }> {
		const fields = await inReview();
		const { draftId, revisionId } = fields;
		const said = { draftId, revisionId, key: 'title', words: 'Which doors?' };
		return { ...fields, commentId: succeeded(await writeComment(team.reviewer, said)).commentId };
	}
	/** An edition that nobody approved and nobody has looked at. */
	async function forced(): Promise<{ ref: string; editionId: string }> {
		const { ref, draftId, revisionId } = await inWork();
		succeeded(await forcePublishEdition(team.publisher, { draftId, revisionId, reason: 'It burns.' }));
		const { waiting } = await listSecondLooks(team.reviewer, { ref });
		return { ref, editionId: waiting[0]?.id ?? '' };
	}
	/** A translation whose numbers are not those of the original, and the finding that says so. */
	async function doubtful(): Promise<{ fields: DraftFields; findings: string[] }> {
		const number = next();
		const { ref } = await published(team, words(`On doors ${number}`, 'There are 12 of them.'));
		const { draftId, revisionId } = succeeded(await startTranslation(team.translator, { ref, locale: 'fr' }));
		const wrong = words(`Des portes ${number}`, 'Il y en a 15.');
		const saved = succeeded(await saveDraft(team.translator, { draftId, baseRevisionId: revisionId, text: wrong }));
		const { open } = await findFindings(team.translator, { draftId });
		const fields = { ...fieldsOf({ ref, draftId, revisionId: saved.revisionId }), version: 'fr' };
		return { fields, findings: open.map(({ id }) => id) };
	}
	async function rewritten(): Promise<DraftFields & { headRevisionId: string }> {
		const fields = await inWork();
		const { draftId, revisionId } = fields;
		const saved = succeeded(await saveDraft(team.author, { draftId, baseRevisionId: revisionId, text: text() }));
		return { ...fields, headRevisionId: saved.revisionId };
	}
	/** A draft that somebody outside was sent a link to. */
	async function shown(): Promise<{ ref: string; linkId: string }> {
		const { ref, draftId } = await inWork();
		const offer = { draftId, recipient: 'Somebody', locale: 'fr' } as const;
		const { linkId } = succeeded(await makePreviewLink(team.author, offer));
		return { ref, linkId };
	}
	return { inWork, illustrated, inReview, approved, scheduled, planned, commented, forced, doubtful, rewritten, shown };
}

function fieldsOf(draft: Record<'ref' | 'draftId' | 'revisionId', string>): DraftFields {
	const { ref, draftId, revisionId } = draft;
	return { locale: 'en', ref, version: 'en', draftId, revisionId };
}
