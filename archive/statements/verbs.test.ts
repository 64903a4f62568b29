import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deskDb } from '@/platform/db';
import { type TestDatabase, testDatabase } from '@/platform/testing';
import { confirmRows } from '../rows/confirm-rows';
import { findRows } from '../rows/desk';
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
import { approveDraft } from './approve-draft';
import { correctEdition } from './correct-edition';
import { findDraft } from './desk-draft';
import { discardDraft } from './discard-draft';
import { draftStatement } from './draft-statement';
import { publishDue } from './publish-due';
import { forcePublishEdition, publishEdition } from './publish-edition';
import { findStatement } from './published';
import { recallDraft } from './recall-draft';
import { requestChanges } from './request-changes';
import { saveDraft } from './save-draft';
import { scheduleDraft, unscheduleDraft } from './schedule-draft';
import { startTranslation } from './start-translation';
import { submitDraft } from './submit-draft';

let db: TestDatabase;
let team: Staff;

beforeAll(async () => {
	db = await testDatabase();
	team = await staff();
});
afterAll(() => db.drop());

/** Runs an act and returns what it added to the trail. */
async function trailOf(act: () => Promise<unknown>): Promise<string[]> {
	const last = await deskDb().trailEntry.aggregate({ _max: { seq: true } });
	await act();
	const added = await deskDb().trailEntry.findMany({
		where: { seq: { gt: last._max.seq ?? 0n } },
		orderBy: { seq: 'asc' },
	});
	return added.map((entry) => entry.act);
}

const idsOf = ({ draftId, revisionId }: { draftId: string; revisionId: string }) => ({ draftId, revisionId });

describe('drafting a statement', () => {
	test('leaves one trail entry and nothing public', async () => {
		let ref = '';
		expect(await trailOf(async () => ({ ref } = await drafted(team)))).toEqual(['draft']);
		expect(await findStatement({ ref, locale: 'en' })).toBeNull();
	});

	test('is refused without the grant for the language', async () => {
		const author = await someone('author:de');
		const facts = { deliveredAt: null, timeZone: 'UTC' };
		const input = { kind: 'speech' as const, originalLocale: 'en' as const, facts, text: words('A', 'b') };
		expect(await draftStatement(author, input)).toEqual({ ok: false, reason: 'not-allowed' });
	});

	test('refuses text that is not well-formed and dates that are not', async () => {
		const input = {
			kind: 'speech' as const,
			originalLocale: 'en' as const,
			facts: { deliveredAt: null, timeZone: 'UTC' },
		};
		expect(await draftStatement(team.author, { ...input, text: words('A\uD800') })).toEqual({
			ok: false,
			reason: 'invalid',
		});
		expect(await draftStatement(team.author, { ...input, text: words('A\u0000') })).toEqual({
			ok: false,
			reason: 'invalid',
		});
		const facts = { deliveredAt: { date: '2018-02-30' }, timeZone: 'UTC' };
		expect(await draftStatement(team.author, { ...input, facts, text: words('A') })).toEqual({
			ok: false,
			reason: 'invalid',
		});
	});

	test('leaves nothing behind when the facts name an unknown place', async () => {
		const before = await deskDb().statement.count();
		const refused = await draftStatement(team.author, {
			kind: 'speech',
			originalLocale: 'en',
			facts: {
				deliveredAt: null,
				timeZone: 'UTC',
				place: { ref: '000000' },
				event: { labels: { en: 'An event nobody keeps' } },
			},
			text: words('A', 'b'),
		});
		expect(refused).toEqual({ ok: false, reason: 'not-found' });
		expect(await deskDb().statement.count()).toBe(before);
		expect(await deskDb().eventLabel.count({ where: { label: 'An event nobody keeps' } })).toBe(0);
	});
});

describe('saving a draft', () => {
	test('keeps every revision and leaves one trail entry', async () => {
		const draft = await drafted(team);
		const acts = await trailOf(() =>
			saveDraft(team.author, { draftId: draft.draftId, baseRevisionId: draft.revisionId, text: words('B', 'c') }),
		);
		expect(acts).toEqual(['save']);
		expect(await deskDb().revision.count({ where: { draftId: draft.draftId } })).toBe(2);
	});

	test('tells of a conflict and keeps both texts', async () => {
		const draft = await drafted(team);
		const saves = await Promise.all(
			Array.from({ length: 8 }, (_, n) =>
				saveDraft(team.author, {
					draftId: draft.draftId,
					baseRevisionId: draft.revisionId,
					text: words(`Title ${n}`, 'x'),
				}),
			),
		);
		expect(saves.filter((save) => save.ok)).toHaveLength(1);
		expect(saves.filter((save) => !save.ok && save.reason === 'conflict')).toHaveLength(7);
	});

	test('the same text again changes nothing', async () => {
		const draft = await drafted(team);
		const acts = await trailOf(() =>
			saveDraft(team.author, {
				draftId: draft.draftId,
				baseRevisionId: draft.revisionId,
				text: words('On water', 'The water is clean.'),
			}),
		);
		expect(acts).toEqual([]);
	});

	test('voids an approval', async () => {
		const draft = await drafted(team);
		succeeded(await submitDraft(team.author, draft));
		succeeded(await approveDraft(team.reviewer, draft));
		const saved = succeeded(
			await saveDraft(team.author, { draftId: draft.draftId, baseRevisionId: draft.revisionId, text: words('B', 'c') }),
		);
		expect((await findDraft(team.author, draft))?.state).toBe('draft');
		expect(await publishEdition(team.publisher, { draftId: draft.draftId, revisionId: saved.revisionId })).toEqual({
			ok: false,
			reason: 'not-approved',
		});
	});

	test('is refused to a translator of another language and to a stranger', async () => {
		const draft = await drafted(team);
		const input = { draftId: draft.draftId, baseRevisionId: draft.revisionId, text: words('B') };
		expect(await saveDraft(team.translator, input)).toEqual({ ok: false, reason: 'not-allowed' });
		expect(await saveDraft(await someone(), input)).toEqual({ ok: false, reason: 'not-allowed' });
		expect(await saveDraft(team.author, { ...input, draftId: crypto.randomUUID() })).toEqual({
			ok: false,
			reason: 'not-found',
		});
	});
});

describe('review', () => {
	test('walks from draft to published with one trail entry an act', async () => {
		const draft = await drafted(team);
		expect(await trailOf(() => throughReview(team, draft))).toEqual(['submit', 'approve', 'publish']);
	});

	test('is refused to whoever wrote any of the text, a reviewer too', async () => {
		const writingReviewer = await someone('author', 'reviewer');
		const draft = await drafted(team);
		const saved = succeeded(
			await saveDraft(writingReviewer, {
				draftId: draft.draftId,
				baseRevisionId: draft.revisionId,
				text: words('B', 'c'),
			}),
		);
		succeeded(await submitDraft(team.author, draft));
		expect(await approveDraft(writingReviewer, { draftId: draft.draftId, revisionId: saved.revisionId })).toEqual({
			ok: false,
			reason: 'own-text',
		});
	});

	test('approves only the revision that was read', async () => {
		const draft = await drafted(team);
		succeeded(await submitDraft(team.author, draft));
		succeeded(
			await saveDraft(team.author, { draftId: draft.draftId, baseRevisionId: draft.revisionId, text: words('B', 'c') }),
		);
		expect(await approveDraft(team.reviewer, draft)).toEqual({ ok: false, reason: 'stale' });
	});

	test('gives a draft back with a note, and not without one', async () => {
		const draft = await drafted(team);
		succeeded(await submitDraft(team.author, draft));
		expect(await requestChanges(team.reviewer, { draftId: draft.draftId, note: ' ' })).toEqual({
			ok: false,
			reason: 'reason-needed',
		});
		expect(await trailOf(() => requestChanges(team.reviewer, { draftId: draft.draftId, note: 'The date.' }))).toEqual([
			'request-changes',
		]);
		expect((await findDraft(team.author, draft))?.notes).toMatchObject([{ note: 'The date.' }]);
		expect(await approveDraft(team.reviewer, draft)).toEqual({ ok: false, reason: 'wrong-state' });
	});

	test('can be recalled by the author', async () => {
		const draft = await drafted(team);
		expect(await recallDraft(team.author, draft)).toEqual({ ok: false, reason: 'wrong-state' });
		succeeded(await submitDraft(team.author, draft));
		expect(await trailOf(() => recallDraft(team.author, draft))).toEqual(['recall']);
	});

	test('wants a title and some text', async () => {
		expect(await submitDraft(team.author, await drafted(team, words(' ', 'x')))).toEqual({
			ok: false,
			reason: 'empty-title',
		});
		expect(await submitDraft(team.author, await drafted(team, words('A', ' ')))).toEqual({
			ok: false,
			reason: 'empty-text',
		});
	});
});

describe('publishing an edition', () => {
	test('is refused to author, reviewer, translator and admin', async () => {
		const draft = await drafted(team);
		succeeded(await submitDraft(team.author, draft));
		succeeded(await approveDraft(team.reviewer, draft));
		for (const member of [
			team.author,
			team.reviewer,
			team.translator,
			await someone('admin'),
			await someone('publisher:fr'),
		]) {
			expect(await publishEdition(member, idsOf(draft))).toEqual({ ok: false, reason: 'not-allowed' });
		}
	});

	test('happens once, however many try', async () => {
		const draft = await drafted(team);
		succeeded(await submitDraft(team.author, draft));
		succeeded(await approveDraft(team.reviewer, draft));
		const outcomes = await Promise.all(Array.from({ length: 6 }, () => publishEdition(team.publisher, idsOf(draft))));
		expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
		expect(outcomes.filter((outcome) => !outcome.ok).map((outcome) => !outcome.ok && outcome.reason)).toEqual(
			Array(5).fill('not-found'),
		);
	});

	test('by force needs its grant and a reason, and says so', async () => {
		const draft = await drafted(team);
		expect(await forcePublishEdition(team.publisher, { ...idsOf(draft), reason: '' })).toEqual({
			ok: false,
			reason: 'reason-needed',
		});
		expect(await forcePublishEdition(await someone('publisher'), { ...idsOf(draft), reason: 'x' })).toEqual({
			ok: false,
			reason: 'not-allowed',
		});
		expect(await trailOf(() => forcePublishEdition(team.publisher, { ...idsOf(draft), reason: 'Urgent.' }))).toEqual([
			'force-publish',
		]);
	});

	test('is refused under embargo', async () => {
		const draft = await drafted(team);
		succeeded(await submitDraft(team.author, draft));
		succeeded(await approveDraft(team.reviewer, draft));
		await deskDb().$transaction(async (tx) => {
			await tx.statement.update({ where: { ref: draft.ref }, data: { embargoUntil: new Date(Date.now() + 1e6) } });
			await tx.$executeRaw`INSERT INTO trail_entry (actor, act, subject, detail) VALUES ('system', 'embargo', ${draft.ref}, '{}')`;
		});
		expect(await publishEdition(team.publisher, idsOf(draft))).toEqual({ ok: false, reason: 'embargoed' });
	});
});

describe('correcting', () => {
	test('makes the next edition with its class and note', async () => {
		const { ref } = await published(team);
		const correction = succeeded(await correctEdition(team.author, { ref, locale: 'en' }));
		expect(await correctEdition(team.author, { ref, locale: 'en' })).toEqual({ ok: false, reason: 'already-exists' });
		const saved = succeeded(
			await saveDraft(team.author, {
				draftId: correction.draftId,
				baseRevisionId: correction.revisionId,
				text: words('On water', 'The water is clear.'),
			}),
		);
		const draft = { draftId: correction.draftId, revisionId: saved.revisionId };
		succeeded(await submitDraft(team.author, { draftId: draft.draftId }));
		succeeded(await approveDraft(team.reviewer, draft));
		expect(await publishEdition(team.publisher, draft)).toEqual({ ok: false, reason: 'change-class-needed' });
		expect(await publishEdition(team.publisher, { ...draft, changeClass: 'factual' })).toEqual({
			ok: false,
			reason: 'change-note-needed',
		});
		succeeded(
			await publishEdition(team.publisher, { ...draft, changeClass: 'factual', changeNote: 'Clear, not clean.' }),
		);
		const page = await findStatement({ ref, locale: 'en' });
		expect(page?.edition).toMatchObject({ number: 2, changeClass: 'factual', changeNote: 'Clear, not clean.' });
		expect(page?.versions).toMatchObject([{ locale: 'en', editions: 2 }]);
	});

	test('is refused when nothing has changed', async () => {
		const { ref } = await published(team);
		const draft = succeeded(await correctEdition(team.author, { ref, locale: 'en' }));
		succeeded(await submitDraft(team.author, draft));
		succeeded(await approveDraft(team.reviewer, draft));
		const outcome = await publishEdition(team.publisher, { ...idsOf(draft), changeClass: 'typo', changeNote: 'x' });
		expect(outcome).toEqual({ ok: false, reason: 'nothing-changed' });
	});

	test('can be given up; the public edition stays', async () => {
		const { ref } = await published(team);
		const draft = succeeded(await correctEdition(team.author, { ref, locale: 'en' }));
		expect(await trailOf(() => discardDraft(team.author, draft))).toEqual(['discard']);
		expect((await findStatement({ ref, locale: 'en' }))?.edition.number).toBe(1);
	});
});

describe('translating', () => {
	test('starts with empty rows under the keys of the original, and is published alone', async () => {
		const { ref } = await published(team, words('On water', 'One.', 'Two.'));
		const started = succeeded(await startTranslation(team.translator, { ref, locale: 'fr' }));
		expect((await findDraft(team.translator, started))?.text.blocks).toEqual([
			{ type: 'paragraph', key: 'para1', text: '' },
			{ type: 'paragraph', key: 'para2', text: '' },
		]);
		expect(await startTranslation(team.translator, { ref, locale: 'fr' })).toEqual({
			ok: false,
			reason: 'already-exists',
		});
		expect(await findStatement({ ref, locale: 'fr' })).toBeNull();
	});

	test('waits for its original', async () => {
		const { ref } = await drafted(team);
		expect(await startTranslation(team.translator, { ref, locale: 'fr' })).toEqual({
			ok: false,
			reason: 'no-original',
		});
	});

	test('is behind the original in the segments that changed, until it follows', async () => {
		const { ref } = await published(team, words('On water', 'One.', 'Two.'));
		await translated(team, ref, 'de', words('Über Wasser', 'Eins.', 'Zwei.'));
		expect((await findStatement({ ref, locale: 'de' }))?.behind).toBeNull();
		const correction = succeeded(await correctEdition(team.author, { ref, locale: 'en' }));
		const saved = succeeded(
			await saveDraft(team.author, {
				draftId: correction.draftId,
				baseRevisionId: correction.revisionId,
				text: words('On water', 'One.', 'Three.'),
			}),
		);
		await throughReview(
			team,
			{ draftId: correction.draftId, revisionId: saved.revisionId },
			{ changeClass: 'factual', changeNote: 'Three.' },
		);
		expect((await findStatement({ ref, locale: 'de' }))?.behind).toEqual({
			originalLocale: 'en',
			originalEdition: 2,
			followsEdition: 1,
			changedKeys: ['para2'],
		});
		const follow = succeeded(await correctEdition(team.translator, { ref, locale: 'de' }));
		const german = succeeded(
			await saveDraft(team.translator, {
				draftId: follow.draftId,
				baseRevisionId: follow.revisionId,
				text: words('Über Wasser', 'Eins.', 'Drei.'),
			}),
		);
		succeeded(
			await confirmRows(team.translator, {
				draftId: follow.draftId,
				keys: ['para2'],
				editionId: (await findRows(team.translator, follow))?.sourceEditionId ?? '',
			}),
		);
		await throughReview(
			team,
			{ draftId: follow.draftId, revisionId: german.revisionId },
			{ changeClass: 'factual', changeNote: 'Drei.' },
			team.translator,
		);
		expect((await findStatement({ ref, locale: 'de' }))?.behind).toBeNull();
	});
});

describe('scheduling', () => {
	const later = new Date(Date.now() + 3_600_000).toISOString();

	/** The moment has come of a draft that is on the schedule. */
	async function dueNow({ draftId }: { draftId: string }): Promise<void> {
		await deskDb().$transaction(async (tx) => {
			await tx.$executeRaw`INSERT INTO trail_entry (actor, act, subject, detail) VALUES ('system', 'attempt', 'none', '{}')`;
			await tx.$executeRaw`UPDATE draft SET scheduled_for = now() - interval '1 second' WHERE id = ${draftId}::uuid AND state = 'scheduled'`;
		});
	}

	test('publishes at its moment, once, on however many nodes', async () => {
		const draft = await drafted(team);
		succeeded(await submitDraft(team.author, draft));
		const input = { ...idsOf(draft), at: later, timeZone: 'Europe/Paris' };
		expect(await scheduleDraft(team.publisher, input)).toEqual({ ok: false, reason: 'not-approved' });
		succeeded(await approveDraft(team.reviewer, draft));
		expect(await scheduleDraft(team.publisher, { ...input, at: '2001-01-01T00:00:00Z' })).toEqual({
			ok: false,
			reason: 'in-the-past',
		});
		expect(await trailOf(() => scheduleDraft(team.publisher, input))).toEqual(['schedule']);
		expect(await publishDue()).toEqual([]);
		await dueNow(draft);
		const runs = (await Promise.all([publishDue(), publishDue(), publishDue()])).flat();
		expect(runs.filter((run) => run.outcome === 'published')).toHaveLength(1);
		expect((await findStatement({ ref: draft.ref, locale: 'en' }))?.edition.number).toBe(1);
	});

	test('a keystroke takes the draft off the schedule', async () => {
		const draft = await drafted(team);
		succeeded(await submitDraft(team.author, draft));
		succeeded(await approveDraft(team.reviewer, draft));
		succeeded(await scheduleDraft(team.publisher, { ...idsOf(draft), at: later, timeZone: 'UTC' }));
		succeeded(
			await saveDraft(team.author, { draftId: draft.draftId, baseRevisionId: draft.revisionId, text: words('B', 'c') }),
		);
		await dueNow(draft);
		expect(await publishDue()).toEqual([]);
		expect(await findStatement({ ref: draft.ref, locale: 'en' })).toBeNull();
	});

	test('can be undone', async () => {
		const draft = await drafted(team);
		succeeded(await submitDraft(team.author, draft));
		succeeded(await approveDraft(team.reviewer, draft));
		succeeded(
			await scheduleDraft(team.publisher, {
				...idsOf(draft),
				at: '2100-01-01T09:00:00+01:00',
				timeZone: 'Europe/Paris',
			}),
		);
		expect(await trailOf(() => unscheduleDraft(team.publisher, draft))).toEqual(['unschedule']);
		expect((await findDraft(team.author, draft))?.state).toBe('approved');
	});
});
