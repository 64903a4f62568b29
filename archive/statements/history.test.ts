import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deskDb } from '@/platform/db';
import { type TestDatabase, testDatabase } from '@/platform/testing';
import { drafted, published, type Staff, someone, staff, succeeded, throughReview, words } from '../testing';
import { checkTrailPart, listTrail } from '../trail/desk';
import { approveDraft } from './approve-draft';
import { findRevisionPair, listRevisions, listTimeline } from './desk-history';
import { restoreRevision } from './restore-revision';
import { saveDraft } from './save-draft';
import { submitDraft } from './submit-draft';

let db: TestDatabase;
let team: Staff;

beforeAll(async () => {
	db = await testDatabase();
	team = await staff();
});
afterAll(() => db.drop());

/** A draft with its first text and a second one. */
async function savedTwice() {
	const { ref, draftId, revisionId: first } = await drafted(team, words('On water', 'First words.'));
	const text = words('On water', 'Second words.');
	const saved = succeeded(await saveDraft(team.author, { draftId, baseRevisionId: first, text }));
	return { ref, draftId, first, second: saved.revisionId };
}

describe('the revisions of a language', () => {
	test('are listed page by page with who wrote them and what became of them', async () => {
		const { ref, draftId, first, second } = await savedTwice();
		succeeded(await submitDraft(team.author, { draftId }));
		succeeded(await approveDraft(team.reviewer, { draftId, revisionId: second }));
		const page = await listRevisions(team.author, { ref, locale: 'en', size: 1 });
		expect(page.revisions).toMatchObject([
			{ id: second, parentId: first, author: team.author.name, isHead: true, approvedBy: [team.reviewer.name] },
		]);
		const { revisions, next } = await listRevisions(team.author, { ref, locale: 'en', after: page.next ?? '' });
		expect(revisions.map(({ id }) => id)).toEqual([first]);
		expect(next).toBeNull();
	});

	test('are compared the older first, whatever the order they are asked in, and only within their language', async () => {
		const { ref, first, second } = await savedTwice();
		const pair = await findRevisionPair(team.author, { ref, locale: 'en', ids: [second, first] });
		expect(pair?.map(({ text }) => text.blocks)).toMatchObject([
			[{ text: 'First words.' }],
			[{ text: 'Second words.' }],
		]);
		expect(await findRevisionPair(team.author, { ref, locale: 'de', ids: [second, first] })).toBeNull();
	});

	test('are shown to nobody without a grant', async () => {
		const { ref, first, second } = await savedTwice();
		const nobody = await someone();
		expect((await listRevisions(nobody, { ref, locale: 'en' })).revisions).toEqual([]);
		expect(await findRevisionPair(nobody, { ref, locale: 'en', ids: [first, second] })).toBeNull();
		expect(await listTimeline(nobody, { ref, locale: 'en' })).toEqual([]);
		expect((await listTrail(nobody, { ref })).entries).toEqual([]);
		expect(await checkTrailPart(nobody, 0)).toBeNull();
	});
});

describe('restoring a revision', () => {
	test('makes a new one with its text, ends an approval and leaves one trail entry', async () => {
		const { ref, draftId, first, second } = await savedTwice();
		succeeded(await submitDraft(team.author, { draftId }));
		succeeded(await approveDraft(team.reviewer, { draftId, revisionId: second }));
		const before = await deskDb().trailEntry.count();
		const { revisionId } = succeeded(
			await restoreRevision(team.author, { draftId, revisionId: first, headRevisionId: second }),
		);
		expect(await deskDb().trailEntry.count()).toBe(before + 1);
		const [entry] = (await listTrail(team.author, { ref })).entries;
		expect(entry).toMatchObject({ act: 'save', actor: team.author.name });
		expect(await deskDb().draft.findUnique({ where: { id: draftId } })).toMatchObject({
			state: 'draft',
			headRevisionId: revisionId,
		});
		const { revisions } = await listRevisions(team.author, { ref, locale: 'en' });
		expect(revisions).toHaveLength(3);
		expect(revisions[0]).toMatchObject({ id: revisionId, isHead: true, approvedBy: [] });
	});

	test('is refused to who may not write, for another language’s text, an equal text, and after somebody saved', async () => {
		const { draftId, first, second } = await savedTwice();
		const other = await savedTwice();
		const input = { draftId, revisionId: first, headRevisionId: second };
		const reasons = [
			await restoreRevision(team.publisher, input),
			await restoreRevision(team.author, { ...input, revisionId: other.first }),
			await restoreRevision(team.author, { ...input, revisionId: second }),
			await restoreRevision(team.author, { ...input, headRevisionId: first }),
			await restoreRevision(team.author, { ...input, revisionId: 'none' }),
		].map((outcome) => !outcome.ok && outcome.reason);
		expect(reasons).toEqual(['not-allowed', 'not-found', 'nothing-changed', 'conflict', 'invalid']);
	});
});

describe('the editions of a language', () => {
	test('say who approved and published them', async () => {
		const { ref, hash } = await published(team);
		expect(await listTimeline(team.author, { ref, locale: 'en' })).toMatchObject([
			{ number: 1, via: 'approval', approvedBy: team.reviewer.name, publishedBy: team.publisher.name, hash },
		]);
	});
});

describe('checking the trail in parts', () => {
	test('goes on where it ended, and finds all of it whole', async () => {
		await throughReview(team, await drafted(team));
		const first = await checkTrailPart(team.author, 0, 3);
		expect(first).toMatchObject({ upTo: 3, brokenAt: null, isEnd: false });
		const rest = await checkTrailPart(team.author, first?.upTo ?? 0);
		expect(rest).toMatchObject({ upTo: rest?.of, brokenAt: null, isEnd: true });
	});

	test('tells an entry that was changed', async () => {
		await deskDb().$executeRaw`ALTER TABLE trail_entry DISABLE TRIGGER trail_entry_immutable`;
		await deskDb().$executeRaw`UPDATE trail_entry SET actor = 'somebody else' WHERE seq = 5`;
		expect(await checkTrailPart(team.author, 0)).toMatchObject({ upTo: 4, brokenAt: 5, isEnd: false });
		expect(await checkTrailPart(team.author, 3, 1)).toMatchObject({ upTo: 4, brokenAt: null });
	});
});
