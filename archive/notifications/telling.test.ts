import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deskDb } from '@/platform/db';
import { type TestDatabase, testDatabase } from '@/platform/testing';
import { decideAgainst } from '../board/decide-against';
import { answerComment } from '../comments/answer-comment';
import { writeComment } from '../comments/write-comment';
import { deactivateMember } from '../members/deactivate-member';
import { grantRole } from '../members/grant-role';
import type { Member } from '../members/member';
import { revokeGrant } from '../members/revoke-grant';
import { addToRelease } from '../releases/add-to-release';
import { makeRelease } from '../releases/make-release';
import { publishRelease } from '../releases/publish-release';
import { rollBackRelease } from '../releases/roll-back-release';
import { lookAtEdition } from '../second-looks/look-at-edition';
import { approveDraft } from '../statements/approve-draft';
import { confirmFacts } from '../statements/confirm-facts';
import { correctEdition } from '../statements/correct-edition';
import { declineFacts } from '../statements/decline-facts';
import { discardDraft } from '../statements/discard-draft';
import { publishDue } from '../statements/publish-due';
import { forcePublishEdition } from '../statements/publish-edition';
import { recallDraft } from '../statements/recall-draft';
import { requestRedirect } from '../statements/redirect-statement';
import { removeStatement, requestRemoval } from '../statements/remove-statement';
import { requestChanges } from '../statements/request-changes';
import { requestFacts } from '../statements/request-facts';
import { saveDraft } from '../statements/save-draft';
import { scheduleDraft } from '../statements/schedule-draft';
import { startTranslation } from '../statements/start-translation';
import { submitDraft } from '../statements/submit-draft';
import { takeBackFacts } from '../statements/take-back-facts';
import {
	drafted,
	published,
	type Staff,
	someone,
	staff,
	succeeded,
	throughReview,
	translated,
	words,
} from '../testing';
import { recordAct } from '../trail/record-act';
import { countUnread, listNotifications } from './desk';
import { rules } from './rules';
import { tellMembers } from './tell-members';

let db: TestDatabase;
let team: Staff;
let admin: Member;

beforeAll(async () => {
	db = await testDatabase();
	team = await staff();
	admin = await someone('admin');
});
afterAll(() => db.drop());

/** What a member is told of a statement, or of none: the kinds with their language, newest first. */
/** How what a member asked for ended, the newest first. */
const outcomes = (told: string[]) => told.filter((kind) => kind === 'confirmed' || kind === 'declined');

async function toldTo(member: Member, ref: string | null): Promise<string[]> {
	await tellMembers();
	const { notifications } = await listNotifications(member, { size: 1000 });
	return notifications
		.filter((one) => one.ref === ref)
		.map(({ kind, locale }) => (locale ? `${kind} ${locale}` : kind));
}

async function submitted() {
	const draft = await drafted(team);
	succeeded(await submitDraft(team.author, { draftId: draft.draftId }));
	return draft;
}

async function approved() {
	const draft = await submitted();
	succeeded(await approveDraft(team.reviewer, draft));
	return draft;
}

async function correctedTo(ref: string, text = words('On water', 'The water is very clean.')) {
	const { draftId, revisionId } = succeeded(await correctEdition(team.author, { ref, locale: 'en' }));
	const saved = succeeded(await saveDraft(team.author, { draftId, baseRevisionId: revisionId, text }));
	const draft = { draftId, revisionId: saved.revisionId };
	return throughReview(team, draft, { changeClass: 'factual', changeNote: 'An adverb was missing.' });
}

describe('telling members', () => {
	test('of a text in review: who may approve it, and neither its author nor reviewers of other languages', async () => {
		const german = await someone('reviewer:de');
		const both = await someone('author', 'reviewer');
		const { ref } = await submitted();
		expect(await toldTo(team.reviewer, ref)).toEqual(['review-asked en']);
		expect(await toldTo(both, ref)).toEqual(['review-asked en']);
		for (const other of [german, team.author, team.translator, team.publisher, admin])
			expect(await toldTo(other, ref)).toEqual([]);
		const own = await drafted({ ...team, author: both });
		succeeded(await submitDraft(both, { draftId: own.draftId }));
		expect(await toldTo(both, own.ref)).toEqual([]);
		const written = await drafted(team);
		const text = words('On water', 'The water is mine.');
		succeeded(await saveDraft(both, { draftId: written.draftId, baseRevisionId: written.revisionId, text }));
		succeeded(await submitDraft(team.author, { draftId: written.draftId }));
		expect(await toldTo(both, written.ref)).toEqual([]);
	});

	async function waitingOf(member: Member, ref: string) {
		await tellMembers();
		const { notifications } = await listNotifications(member, { size: 1000, unread: true });
		return notifications.filter((one) => one.ref === ref).map(({ kind }) => kind);
	}

	test('what waits for a member waits no more once somebody did it', async () => {
		const { ref, draftId, revisionId } = await submitted();
		const waiting = (member: Member) => waitingOf(member, ref);
		expect(await waiting(team.reviewer)).toEqual(['review-asked']);
		succeeded(await requestChanges(team.reviewer, { draftId, note: 'Say whose water.' }));
		expect(await waiting(team.reviewer)).toEqual([]);
		expect(await waiting(team.author)).toEqual(['changes-requested']);
		succeeded(await submitDraft(team.author, { draftId }));
		expect(await waiting(team.author)).toEqual([]);
		expect(await waiting(team.reviewer)).toEqual(['review-asked']);
		succeeded(await approveDraft(await someone('reviewer'), { draftId, revisionId }));
		expect(await waiting(team.reviewer)).toEqual([]);
		expect(await waiting(team.publisher)).toEqual(['ready']);
		succeeded(await recallDraft(team.author, { draftId }));
		expect(await waiting(team.publisher)).toEqual([]);
		expect(await waiting(team.author)).toEqual(['approved']);
	});

	test('an approved text that was written in waits for nobody who publishes', async () => {
		const { ref, draftId, revisionId } = await approved();
		expect(await waitingOf(team.publisher, ref)).toEqual(['ready']);
		const text = words('On water', 'The water is wide.');
		succeeded(await saveDraft(team.author, { draftId, baseRevisionId: revisionId, text }));
		expect(await waitingOf(team.publisher, ref)).toEqual([]);
	});

	test('a translation that is behind waits on, until it is decided that it will not be brought forward', async () => {
		const { ref } = await published(team);
		await translated(team, ref, 'de', words('Über Wasser', 'Das Wasser ist sauber.'));
		await correctedTo(ref);
		const { draftId } = succeeded(await correctEdition(team.translator, { ref, locale: 'de' }));
		succeeded(await discardDraft(team.translator, { draftId }));
		expect(await waitingOf(team.translator, ref)).toContain('source-changed');
		succeeded(await decideAgainst(team.publisher, { ref, locale: 'de', reason: 'A word only.' }));
		expect(await waitingOf(team.translator, ref)).not.toContain('source-changed');
	});

	test('what was published without approval waits until somebody looked', async () => {
		const { ref, draftId, revisionId } = await submitted();
		const forcer = await someone('force-publisher', 'publisher');
		succeeded(await forcePublishEdition(forcer, { draftId, revisionId, reason: 'The river is rising.' }));
		expect(await waitingOf(team.reviewer, ref)).toEqual(['look-needed']);
		const edition = await deskDb().edition.findFirstOrThrow({ where: { languageVersion: { statement: { ref } } } });
		succeeded(await lookAtEdition(await someone('reviewer'), { editionId: edition.id }));
		expect(await waitingOf(team.reviewer, ref)).toEqual([]);
	});

	test('of what became of their text in review, and what others do with it', async () => {
		const { ref, draftId, revisionId } = await submitted();
		succeeded(await requestChanges(team.reviewer, { draftId, note: 'Say whose water.' }));
		succeeded(await submitDraft(team.author, { draftId }));
		succeeded(await approveDraft(team.reviewer, { draftId, revisionId }));
		succeeded(await recallDraft(team.publisher, { draftId }));
		succeeded(await discardDraft(team.publisher, { draftId }));
		expect(await toldTo(team.author, ref)).toEqual([
			'discarded en',
			'recalled en',
			'approved en',
			'changes-requested en',
		]);
		expect(await toldTo(team.publisher, ref)).toEqual(['ready en']);
		expect(await toldTo(team.reviewer, ref)).toEqual(['review-asked en', 'review-asked en']);
	});

	test('of comments on their text, and of answers to their own, each once', async () => {
		const { ref, draftId, revisionId } = await submitted();
		const { commentId } = succeeded(
			await writeComment(team.reviewer, { draftId, revisionId, key: 'para1', words: 'Whose?' }),
		);
		succeeded(await answerComment(team.author, { commentId, act: 'answer', words: 'Ours.' }));
		succeeded(await answerComment(team.reviewer, { commentId, act: 'resolve' }));
		expect(await toldTo(team.author, ref)).toEqual(['resolved en', 'commented en']);
		expect(await toldTo(team.reviewer, ref)).toEqual(['answered en', 'review-asked en']);
	});

	test('that their text is public; of a new edition, those whose translation it left behind', async () => {
		const french = await someone('translator:fr');
		const { ref } = await published(team);
		expect(await toldTo(team.author, ref)).toEqual(['published en', 'approved en']);
		await translated(team, ref, 'de', words('Über Wasser', 'Das Wasser ist sauber.'));
		const begun = succeeded(await startTranslation(team.translator, { ref, locale: 'es' }));
		expect(begun.ok).toBe(true);
		const german = await someone('translator:de');
		await correctedTo(ref);
		expect(await toldTo(team.translator, ref)).toEqual([
			'source-changed es',
			'source-changed de',
			'published de',
			'approved de',
		]);
		expect(await toldTo(german, ref)).toEqual(['source-changed de']);
		expect(await toldTo(french, ref)).toEqual([]);
	});

	test('that a translation was left behind, by its source alone: not again when another translation is corrected', async () => {
		const { ref } = await published(team);
		await translated(team, ref, 'de', words('Über Wasser', 'Das Wasser ist sauber.'));
		const german = await someone('translator:de');
		await correctedTo(ref);
		await translated(team, ref, 'es', words('Sobre el agua', 'El agua está muy limpia.'));
		expect(await toldTo(german, ref)).toEqual(['source-changed de']);
	});

	test('that a text was published by force: who may look at it as a second person', async () => {
		const { ref, draftId, revisionId } = await drafted(team);
		succeeded(await forcePublishEdition(team.publisher, { draftId, revisionId, reason: 'The river is rising.' }));
		expect(await toldTo(team.reviewer, ref)).toEqual(['look-needed en']);
		expect(await toldTo(team.author, ref)).toEqual(['published en']);
		expect(await toldTo(team.publisher, ref)).toEqual([]);
	});

	test('that a removal or redirect must be confirmed: who may, other than who asked', async () => {
		const second = await someone('publisher');
		const english = await someone('publisher:en');
		const { ref } = await published(team);
		await translated(team, ref, 'de', words('Über Wasser', 'Das Wasser ist sauber.'));
		const { ref: to } = await published(team);
		succeeded(await requestRedirect(team.publisher, { ref, to, reasons: { en: 'Twice.' } }));
		succeeded(await requestRemoval(team.publisher, { ref, reasons: { en: 'A court said so.' } }));
		const asked = (await toldTo(second, ref)).filter((kind) => kind === 'confirmation-needed');
		expect(asked).toHaveLength(2);
		expect(await toldTo(english, ref)).not.toContain('confirmation-needed');
		expect(await toldTo(team.publisher, ref)).not.toContain('confirmation-needed');
	});

	test('that facts must be confirmed, until they are, declined or taken back; what else was asked for waits on; who asked learns how it ended', async () => {
		const second = await someone('publisher');
		const { ref } = await published(team);
		const waiting = async () => (await waitingOf(second, ref)).filter((kind) => kind === 'confirmation-needed').length;
		succeeded(await requestRemoval(team.publisher, { ref, reasons: { en: 'A court said so.' } }));
		const facts = { deliveredAt: { date: '2018-06-12' }, timeZone: 'Asia/Almaty' };
		const ask = async () => succeeded(await requestFacts(team.author, { ref, facts })).requestId;
		const ends = [
			(requestId: string) => takeBackFacts(team.author, { ref, requestId }),
			(requestId: string) => declineFacts(team.publisher, { ref, requestId, note: 'It was the 11th.' }),
			(requestId: string) => confirmFacts(team.publisher, { ref, requestId }),
		];
		for (const end of ends) {
			const requestId = await ask();
			expect(await waiting()).toBe(2);
			succeeded(await end(requestId));
			expect(await waiting()).toBe(1);
		}
		succeeded(await removeStatement(await someone('publisher'), { ref }));
		expect(await waiting()).toBe(0);
		expect(await toldTo(team.author, ref)).not.toContain('confirmation-needed');
		expect(outcomes(await toldTo(team.author, ref))).toEqual(['confirmed', 'declined']);
		expect(outcomes(await toldTo(team.publisher, ref))).toEqual(['confirmed']);
		expect(outcomes(await toldTo(second, ref))).toEqual([]);
	});

	test('once that a schedule failed, and why it does not go on', async () => {
		const { ref, draftId, revisionId } = await approved();
		const at = new Date(Date.now() + 3_600_000).toISOString();
		succeeded(await scheduleDraft(team.publisher, { draftId, revisionId, at, timeZone: 'UTC' }));
		await deskDb().$transaction(async (tx) => {
			await recordAct(tx, { actor: 'system', act: 'save', subject: 'none', detail: {} });
			await tx.draft.update({ where: { id: draftId }, data: { scheduledFor: new Date(Date.now() - 1000) } });
			await tx.statement.update({ where: { ref }, data: { embargoUntil: new Date(Date.now() + 86_400_000) } });
		});
		expect(await publishDue()).toContainEqual({ draftId, outcome: 'embargoed' });
		expect(await publishDue()).toContainEqual({ draftId, outcome: 'embargoed' });
		expect(await deskDb().trailEntry.count({ where: { subject: `${ref}.en`, act: 'fail-schedule' } })).toBe(1);
		expect(await toldTo(team.publisher, ref)).toEqual(['schedule-failed en', 'ready en']);
		expect(await toldTo(team.author, ref)).toEqual(['schedule-failed en', 'approved en']);
		const { notifications } = await listNotifications(team.author);
		expect(notifications[0]).toMatchObject({ by: null, failure: { reason: 'embargoed', of: null } });
	});

	test('of their releases, when somebody else publishes them or takes them back', async () => {
		const maker = await someone('publisher', 'force-publisher');
		const { draftId, revisionId } = await approved();
		const { releaseId } = succeeded(await makeRelease(maker, { name: 'Water day' }));
		succeeded(await addToRelease(maker, { releaseId, draftId, revisionId }));
		succeeded(await publishRelease(team.publisher, { releaseId }));
		succeeded(
			await rollBackRelease(team.publisher, { releaseId, reasons: { en: 'Too early.' }, changeClass: 'legal' }),
		);
		expect(await toldTo(maker, null)).toEqual(['release-rolled-back', 'release-published']);
		const { notifications } = await listNotifications(maker);
		expect(notifications.find(({ kind }) => kind === 'release-published')).toMatchObject({
			release: { id: releaseId, name: 'Water day' },
			by: team.publisher.name,
		});
		expect(await toldTo(team.publisher, null)).toEqual([]);
	});

	test('that their grants changed, also when none is left', async () => {
		const member = await someone('author');
		const grant = { role: 'translator', locale: 'de' } as const;
		succeeded(await grantRole(admin, { memberId: member.id, grant }));
		for (const one of [grant, { role: 'author', locale: '*' } as const])
			succeeded(await revokeGrant(admin, { memberId: member.id, grant: one }));
		await tellMembers();
		expect(await toldTo({ ...member, grants: [] }, null)).toEqual(Array(3).fill('grants-changed'));
		expect(await toldTo(admin, null)).toEqual([]);
	});
});

describe('the law', () => {
	test('is asked when it is told: nobody hears who was deactivated or holds the grant no longer', async () => {
		const [gone, demoted] = [await someone('reviewer'), await someone('reviewer')];
		const { ref } = await submitted();
		succeeded(await deactivateMember(admin, { memberId: gone.id }));
		succeeded(await revokeGrant(admin, { memberId: demoted.id, grant: { role: 'reviewer', locale: '*' } }));
		expect(await toldTo(gone, ref)).toEqual([]);
		expect(await toldTo(demoted, ref)).toEqual([]);
		expect(await toldTo(team.reviewer, ref)).toEqual(['review-asked en']);
	});

	test('is asked again when it is shown, and by the count', async () => {
		const member = await someone('reviewer', 'author');
		const { ref } = await submitted();
		expect(await toldTo(member, ref)).toEqual(['review-asked en']);
		expect(await countUnread(member)).toBeGreaterThan(0);
		const demoted: Member = { ...member, grants: [{ role: 'author', locale: '*' }] };
		expect(await toldTo(demoted, ref)).toEqual([]);
		expect(await countUnread(demoted)).toBe(0);
		const narrowed: Member = { ...member, grants: [{ role: 'reviewer', locale: 'de' }] };
		expect(await toldTo(narrowed, ref)).toEqual([]);
	});
});

describe('the trail', () => {
	test('is told of once, however many nodes read it and whatever number of times', async () => {
		const { ref } = await submitted();
		await Promise.all([tellMembers(), tellMembers(), tellMembers()]);
		await deskDb().$executeRaw`UPDATE notification_cursor SET seq = seq - 5`;
		expect(await toldTo(team.reviewer, ref)).toEqual(['review-asked en']);
	});

	test('is read on from where it was after a standstill, and an unknown act stops nothing', async () => {
		await tellMembers();
		await deskDb()
			.$executeRaw`INSERT INTO trail_entry (actor, act, subject, detail) VALUES ('system', 'of-old', 'none', '{}')`;
		const { ref } = await submitted();
		await deskDb().$executeRaw`
			INSERT INTO trail_entry (actor, act, subject, detail) SELECT 'system', 'save', 'none', '{}' FROM generate_series(1, 450)`;
		const again = await submitted();
		expect(await toldTo(team.reviewer, ref)).toEqual(['review-asked en']);
		expect(await toldTo(team.reviewer, again.ref)).toEqual(['review-asked en']);
	});

	test('has a rule for every act that was recorded here', async () => {
		const acts = await deskDb().trailEntry.findMany({ distinct: ['act'], where: { act: { not: 'of-old' } } });
		expect(acts.length).toBeGreaterThan(15);
		for (const { act } of acts) expect(Object.keys(rules)).toContain(act);
	});
});
