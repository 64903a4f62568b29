import { Readable } from 'node:stream';
import { decideAgainst } from '@/archive/board/decide-against';
import { makePlan } from '@/archive/bulk/make-plan';
import { rehearsePlan } from '@/archive/bulk/rehearse-plan';
import { findFindings } from '@/archive/checks/desk';
import { writeComment } from '@/archive/comments/write-comment';
import { keepFile } from '@/archive/files/keep-file';
import { keepConcept } from '@/archive/glossary/keep-concept';
import { deactivateMember } from '@/archive/members/deactivate-member';
import { inviteMember } from '@/archive/members/invite-member';
import type { Member } from '@/archive/members/member';
import { makePreviewLink } from '@/archive/previews/make-preview-link';
import { addToRelease } from '@/archive/releases/add-to-release';
import { makeRelease } from '@/archive/releases/make-release';
import { publishRelease } from '@/archive/releases/publish-release';
import { scheduleRelease } from '@/archive/releases/schedule-release';
import { listSecondLooks } from '@/archive/second-looks/desk';
import { approveDraft } from '@/archive/statements/approve-draft';
import { draftStatement } from '@/archive/statements/draft-statement';
import { forcePublishEdition } from '@/archive/statements/publish-edition';
import { requestRedirect } from '@/archive/statements/redirect-statement';
import { requestRemoval } from '@/archive/statements/remove-statement';
import { requestFacts } from '@/archive/statements/request-facts';
import { saveDraft } from '@/archive/statements/save-draft';
import { scheduleDraft } from '@/archive/statements/schedule-draft';
import { startTranslation } from '@/archive/statements/start-translation';
import { submitDraft } from '@/archive/statements/submit-draft';
import { withdrawStatement } from '@/archive/statements/withdraw-statement';
import { drafted, published, type Staff, someone, succeeded, words } from '@/archive/testing';
import { deskDb } from '@/platform/db';

/** What a form about a draft sends beside its own fields. */
export type DraftFields = Record<'locale' | 'ref' | 'version' | 'draftId' | 'revisionId', string>;

/** Texts in the states in which acts are possible, made by people who don't knock. */
export function subjects(team: Staff, admin: Member) {
	let count = 0;
	const text = () => words(`On doors ${++count}`, 'They open for some.');
	const fieldsOf = ({
		ref,
		draftId,
		revisionId,
	}: {
		ref: string;
		draftId: string;
		revisionId: string;
	}): DraftFields => ({
		locale: 'en',
		ref,
		version: 'en',
		draftId,
		revisionId,
	});

	async function inWork(): Promise<DraftFields> {
		return fieldsOf(await drafted(team, text()));
	}
	/** A file that no public text shows. */
	async function illustrated(): Promise<{ hash: string }> {
		const { draftId } = await inWork();
		const bytes = Buffer.from(`WEBVTT\n\n00:00.000 --> 00:01.000\nDoor ${++count}.\n`);
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
	async function emptyRelease(): Promise<{ releaseId: string }> {
		const { releaseId } = succeeded(await makeRelease(team.publisher, { name: `Doors ${++count}` }));
		return { releaseId };
	}
	/** A release of one new statement. */
	async function release(): Promise<Record<'releaseId' | 'draftId' | 'revisionId', string>> {
		const [{ releaseId }, { draftId, revisionId }] = [await emptyRelease(), await approved()];
		succeeded(await addToRelease(team.publisher, { releaseId, draftId, revisionId }));
		return { releaseId, draftId, revisionId };
	}
	async function scheduledRelease(): Promise<{ releaseId: string }> {
		const { releaseId } = await release();
		const at = new Date(Date.now() + 86_400_000).toISOString();
		succeeded(await scheduleRelease(team.publisher, { releaseId, at, timeZone: 'UTC' }));
		return { releaseId };
	}
	async function publishedRelease(): Promise<{ releaseId: string }> {
		const { releaseId } = await release();
		succeeded(await publishRelease(team.publisher, { releaseId }));
		return { releaseId };
	}
	/** A translation whose numbers are not those of the original, and the finding that says so. */
	async function doubtful(): Promise<{ fields: DraftFields; findings: string[] }> {
		const { ref } = await published(team, words(`On doors ${++count}`, 'There are 12 of them.'));
		const { draftId, revisionId } = succeeded(await startTranslation(team.translator, { ref, locale: 'fr' }));
		const wrong = words(`Des portes ${count}`, 'Il y en a 15.');
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
	async function isPublic(): Promise<{ ref: string; slug: string }> {
		return published(team, text());
	}
	/** The feed of who gave a public statement. */
	async function feed(): Promise<string> {
		const { ref } = await isPublic();
		const { facts } = await deskDb().statement.findUniqueOrThrow({
			where: { ref },
			include: { facts: { include: { speakers: { include: { person: true } } } } },
		});
		return `/en/people/${facts[0]?.speakers[0]?.person.ref}.atom`;
	}
	async function withdrawn(): Promise<{ ref: string }> {
		const { ref } = await isPublic();
		succeeded(await withdrawStatement(team.publisher, { ref, reasons: { en: 'For a reason.' } }));
		return { ref };
	}
	/** A statement that French will not get; its ref. */
	async function notPlanned(): Promise<string> {
		const { ref } = await isPublic();
		succeeded(await decideAgainst(team.publisher, { ref, locale: 'fr', reason: 'For a reason.' }));
		return ref;
	}
	async function toBeRemoved(): Promise<{ ref: string }> {
		const { ref } = await isPublic();
		succeeded(await requestRemoval(team.publisher, { ref, reasons: { en: 'For a reason.' } }));
		return { ref };
	}
	async function toBeRedirected(): Promise<{ ref: string; requestId: string }> {
		const [{ ref }, { ref: to }] = [await isPublic(), await isPublic()];
		const reasons = { en: 'It is there twice.' };
		const { requestId } = succeeded(await requestRedirect(team.publisher, { ref, to, reasons }));
		return { ref, requestId };
	}
	/** A public statement for which another day was asked for. */
	async function toBeDatedAnew(): Promise<{ ref: string; requestId: string }> {
		const { ref } = await isPublic();
		const facts = { deliveredAt: { date: '2018-06-12' }, timeZone: 'Asia/Almaty' };
		const { requestId } = succeeded(await requestFacts(team.author, { ref, facts }));
		return { ref, requestId };
	}
	/** A draft that somebody outside was sent a link to. */
	async function shown(): Promise<{ ref: string; linkId: string }> {
		const { ref, draftId } = await inWork();
		const offer = { draftId, recipient: 'Somebody', locale: 'fr' } as const;
		const { linkId } = succeeded(await makePreviewLink(team.author, offer));
		return { ref, linkId };
	}
	/** A statement whose speaker and topic no public text names. */
	async function unheardOf() {
		const label = `Doors ${++count}`;
		const speakers = [{ person: { labels: { en: `Dora ${label}` } } }];
		const { ref } = succeeded(
			await draftStatement(team.author, {
				kind: 'speech',
				originalLocale: 'en',
				facts: { deliveredAt: null, timeZone: 'UTC', speakers, topics: [{ labels: { en: label } }] },
				text: words(label, 'They open for some.'),
			}),
		);
		return { some: { facts: { statement: { ref } } } };
	}
	const topic = async () => (await deskDb().topic.findFirstOrThrow({ where: { facts: await unheardOf() } })).ref;
	const speaker = async () => (await deskDb().person.findFirstOrThrow({ where: { speaking: await unheardOf() } })).ref;
	async function concept(): Promise<string> {
		const terms = { en: { preferred: `doorpost ${++count}` } };
		return succeeded(await keepConcept(team.translator, { id: null, concept: { terms } })).conceptId;
	}
	/** Somebody whose account can be changed, with one grant. */
	const colleague = async () => (await someone('author:fr')).id;
	async function shutOut(): Promise<string> {
		const id = await colleague();
		succeeded(await deactivateMember(admin, { memberId: id }));
		return id;
	}
	async function invited(): Promise<string> {
		const email = `invited-${crypto.randomUUID()}@example.org`;
		const grants = [{ role: 'author', locale: 'fr' } as const];
		succeeded(await inviteMember(admin, { name: 'Invited', email, locale: 'fr', grants }));
		return (await deskDb().invitation.findFirstOrThrow({ where: { email } })).id;
	}
	return {
		inWork,
		illustrated,
		inReview,
		approved,
		scheduled,
		planned,
		commented,
		forced,
		emptyRelease,
		release,
		scheduledRelease,
		publishedRelease,
		doubtful,
		rewritten,
		isPublic,
		feed,
		withdrawn,
		notPlanned,
		toBeRemoved,
		toBeRedirected,
		toBeDatedAnew,
		shown,
		topic,
		speaker,
		concept,
		colleague,
		shutOut,
		invited,
	};
}
