import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deskDb, readerDb } from '@/platform/db';
import { type TestDatabase, testDatabase } from '@/platform/testing';
import { approveDraft } from '../statements/approve-draft';
import { findDraft } from '../statements/desk-draft';
import { publishEdition } from '../statements/publish-edition';
import { findStatement } from '../statements/published';
import { requestChanges } from '../statements/request-changes';
import { saveDraft } from '../statements/save-draft';
import { submitDraft } from '../statements/submit-draft';
import { drafted, type Staff, someone, staff, succeeded, words } from '../testing';
import { answerComment } from './answer-comment';
import { listComments } from './desk';
import { writeComment } from './write-comment';

let db: TestDatabase;
let team: Staff;

beforeAll(async () => {
	db = await testDatabase();
	team = await staff();
});
afterAll(() => db.drop());

async function submitted() {
	const draft = await drafted(team, words('On water', 'The water is clean.', 'The pipes are new.'));
	succeeded(await submitDraft(team.author, { draftId: draft.draftId }));
	return draft;
}

async function commented(said = 'Says who?') {
	const { draftId, revisionId, ref } = await submitted();
	const passage = { from: 13, to: 18 };
	const input = { draftId, revisionId, key: 'para1', passage, words: said };
	const { commentId } = succeeded(await writeComment(team.reviewer, input));
	return { draftId, revisionId, ref, commentId };
}

async function actsOf(ref: string): Promise<string[]> {
	const entries = await deskDb().trailEntry.findMany({ where: { subject: `${ref}.en` }, orderBy: { seq: 'asc' } });
	return entries.map(({ act }) => act);
}

async function onlyComment(draftId: string) {
	const comments = await listComments(team.author, { draftId });
	expect(comments).toHaveLength(1);
	return comments[0];
}

const resolve = (commentId: string) => answerComment(team.author, { commentId, act: 'resolve' });

describe('commenting', () => {
	test('keeps the words it is about, and leaves one entry in the trail', async () => {
		const { draftId, ref } = await commented();
		expect(await onlyComment(draftId)).toMatchObject({
			key: 'para1',
			quoted: 'clean',
			standing: 'same',
			words: 'Says who?',
			by: team.reviewer.name,
			isOpen: true,
			answers: [],
		});
		expect((await actsOf(ref)).slice(-2)).toEqual(['submit', 'comment']);
	});

	test('is for whoever holds a grant for the language, and for nobody else', async () => {
		const { draftId, revisionId } = await submitted();
		const input = { draftId, revisionId, key: 'title', words: 'Dry.' };
		for (const member of [team.author, team.translator, team.publisher, await someone('translator:en')])
			expect(await writeComment(member, input)).toMatchObject({ ok: true });
		for (const member of [await someone('reviewer:de'), await someone('admin'), await someone()])
			expect(await writeComment(member, input)).toEqual({ ok: false, reason: 'not-allowed' });
		expect(await listComments(await someone(), { draftId })).toEqual([]);
	});

	test('is refused before the text is submitted, and about words that it does not hold', async () => {
		const { draftId, revisionId } = await drafted(team);
		const input = { draftId, revisionId, key: 'para1', words: 'What?' };
		const say = (change: object = {}) => writeComment(team.reviewer, { ...input, ...change });
		expect(await say()).toEqual({ ok: false, reason: 'wrong-state' });
		succeeded(await submitDraft(team.author, { draftId }));
		expect(await say({ words: ' ' })).toEqual({ ok: false, reason: 'invalid' });
		expect(await say({ key: 'para9' })).toEqual({ ok: false, reason: 'stale' });
		expect(await say({ key: 'lead' })).toEqual({ ok: false, reason: 'stale' });
		expect(await say({ passage: { from: 10, to: 400 } })).toEqual({ ok: false, reason: 'stale' });
		expect(await say({ revisionId: crypto.randomUUID() })).toEqual({ ok: false, reason: 'stale' });
		expect(await say({ draftId: crypto.randomUUID() })).toEqual({ ok: false, reason: 'not-found' });
	});

	test('says when the passage has changed since, and when it is gone', async () => {
		const { draftId, revisionId } = await commented();
		const save = async (baseRevisionId: string, ...paragraphs: string[]) =>
			succeeded(await saveDraft(team.author, { draftId, baseRevisionId, text: words('On water', ...paragraphs) }));
		const changed = await save(revisionId, 'The water is clear.', 'The pipes are new.');
		expect(await onlyComment(draftId)).toMatchObject({ quoted: 'clean', standing: 'changed' });
		const back = await save(changed.revisionId, 'The water is clean.', 'The pipes are old.');
		expect(await onlyComment(draftId)).toMatchObject({ standing: 'same' });
		const text = {
			...words('On water'),
			blocks: [{ type: 'paragraph' as const, key: 'para2', text: 'The pipes are old.' }],
		};
		succeeded(await saveDraft(team.author, { draftId, baseRevisionId: back.revisionId, text }));
		expect(await onlyComment(draftId)).toMatchObject({ quoted: 'clean', standing: 'gone' });
	});

	test('makes nobody an author: who commented may approve', async () => {
		const { draftId, revisionId, commentId } = await commented();
		succeeded(await resolve(commentId));
		expect(await approveDraft(team.reviewer, { draftId, revisionId })).toEqual({ ok: true });
	});

	test('is nothing that the public can read', async () => {
		const { draftId, revisionId, ref } = await commented('Zyzzyva said so.');
		succeeded(await approveDraft(team.reviewer, { draftId, revisionId, leavingOpen: true }));
		succeeded(await publishEdition(team.publisher, { draftId, revisionId }));
		expect(JSON.stringify(await findStatement({ ref, locale: 'en' }))).not.toContain('Zyzzyva');
		await expect(readerDb().$queryRaw`SELECT * FROM public.review_comment`).rejects.toThrow(/permission denied/);
		await expect(readerDb().$queryRaw`SELECT * FROM public.comment_answer`).rejects.toThrow(/permission denied/);
	});
});

describe('answering comments', () => {
	test('resolves and opens again, each recorded once', async () => {
		const { draftId, ref, commentId } = await commented();
		const act = (one: 'answer' | 'resolve' | 'reopen', said?: string) =>
			answerComment(team.author, { commentId, act: one, words: said });
		succeeded(await act('answer', 'The laboratory does.'));
		succeeded(await act('resolve'));
		expect(await onlyComment(draftId)).toMatchObject({ isOpen: false });
		expect(await act('resolve')).toEqual({ ok: false, reason: 'wrong-state' });
		succeeded(await act('reopen', 'Not yet.'));
		expect(await act('reopen')).toEqual({ ok: false, reason: 'wrong-state' });
		const comment = await onlyComment(draftId);
		expect(comment).toMatchObject({ isOpen: true });
		expect(comment?.answers.map(({ act: one, words: said, by }) => [one, said, by])).toEqual([
			['answer', 'The laboratory does.', team.author.name],
			['resolve', null, team.author.name],
			['reopen', 'Not yet.', team.author.name],
		]);
		expect((await actsOf(ref)).slice(-3)).toEqual(['answer-comment', 'resolve-comment', 'reopen-comment']);
	});

	test('is refused without words, without a grant, and once the draft is gone', async () => {
		const { draftId, revisionId, commentId } = await commented();
		expect(await answerComment(team.author, { commentId, act: 'answer' })).toEqual({
			ok: false,
			reason: 'reason-needed',
		});
		const stranger = await someone('reviewer:de');
		expect(await answerComment(stranger, { commentId, act: 'resolve' })).toEqual({ ok: false, reason: 'not-allowed' });
		expect(await resolve(crypto.randomUUID())).toEqual({ ok: false, reason: 'not-found' });
		expect(await resolve('that one')).toEqual({ ok: false, reason: 'invalid' });
		succeeded(await approveDraft(team.reviewer, { draftId, revisionId, leavingOpen: true }));
		succeeded(await publishEdition(team.publisher, { draftId, revisionId }));
		expect(await resolve(commentId)).toEqual({ ok: false, reason: 'not-found' });
	});

	test('leaves comments as they are: the database refuses to change them', async () => {
		await commented();
		await expect(deskDb().$executeRaw`UPDATE review_comment SET words = 'Fine.'`).rejects.toThrow(/immutable/);
		await expect(deskDb().$executeRaw`DELETE FROM review_comment`).rejects.toThrow(/immutable/);
	});
});

describe('open comments', () => {
	test('stand in the way of an approval until it is said that they are left open', async () => {
		const { draftId, revisionId, ref } = await commented();
		expect(await approveDraft(team.reviewer, { draftId, revisionId })).toEqual({ ok: false, reason: 'comments-open' });
		succeeded(await approveDraft(team.reviewer, { draftId, revisionId, leavingOpen: true }));
		const last = await deskDb().trailEntry.findFirst({
			where: { subject: `${ref}.en`, act: 'approve' },
			orderBy: { seq: 'desc' },
		});
		expect(JSON.parse(last?.detail ?? '{}')).toMatchObject({ openComments: 1 });
	});

	test('go along when changes are asked for, also without a note', async () => {
		const { draftId, commentId } = await commented();
		succeeded(await requestChanges(team.reviewer, { draftId, note: '' }));
		expect((await findDraft(team.author, { draftId }))?.notes).toMatchObject([{ note: '', openComments: 1 }]);
		succeeded(await resolve(commentId));
		succeeded(await submitDraft(team.author, { draftId }));
		expect(await requestChanges(team.reviewer, { draftId, note: ' ' })).toEqual({ ok: false, reason: 'reason-needed' });
	});
});
