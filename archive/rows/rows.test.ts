import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deskDb } from '@/platform/db';
import { type TestDatabase, testDatabase } from '@/platform/testing';
import { approveDraft } from '../statements/approve-draft';
import { correctEdition } from '../statements/correct-edition';
import { findDeskStatement } from '../statements/desk';
import { publishEdition } from '../statements/publish-edition';
import { findStatement } from '../statements/published';
import { recallDraft } from '../statements/recall-draft';
import { saveDraft } from '../statements/save-draft';
import { startTranslation } from '../statements/start-translation';
import { submitDraft } from '../statements/submit-draft';
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
import { confirmRows } from './confirm-rows';
import { findRows } from './desk';
import { markRows } from './mark-rows';

let db: TestDatabase;
let team: Staff;

beforeAll(async () => {
	db = await testDatabase();
	team = await staff();
});
afterAll(() => db.drop());

async function trailOf(act: () => Promise<unknown>): Promise<string[]> {
	const before = await deskDb().trailEntry.count();
	await act();
	const entries = await deskDb().trailEntry.findMany({ orderBy: { seq: 'asc' }, skip: before });
	return entries.map((entry) => entry.act);
}

/** A translation into German under way, with two rows written. */
async function underWay() {
	const { ref } = await published(team, words('On water', 'One.', 'Two.', 'Three.'));
	const { draftId, revisionId } = succeeded(await startTranslation(team.translator, { ref, locale: 'de' }));
	const text = words('Über Wasser', 'Eins.', 'Zwei.', '');
	const saved = succeeded(await saveDraft(team.translator, { draftId, baseRevisionId: revisionId, text }));
	return { ref, draftId, revisionId: saved.revisionId };
}

async function correctOriginal(ref: string, ...paragraphs: string[]) {
	const { draftId, revisionId } = succeeded(await correctEdition(team.author, { ref, locale: 'en' }));
	const text = words('On water', ...paragraphs);
	const saved = succeeded(await saveDraft(team.author, { draftId, baseRevisionId: revisionId, text }));
	const change = { changeClass: 'factual', changeNote: 'Corrected.' } as const;
	await throughReview(team, { draftId, revisionId: saved.revisionId }, change);
}

const saidOf = async (draftId: string) => (await findRows(team.translator, { draftId }))?.said;
const changedOf = async (draftId: string) =>
	(await findRows(team.translator, { draftId }))?.changed.map(({ key }) => key);
const sourceOf = async (draftId: string) => (await findRows(team.translator, { draftId }))?.sourceEditionId ?? '';

describe('saying that rows are done', () => {
	test('holds for exactly their words, and leaves one entry in the trail', async () => {
		const { draftId, revisionId } = await underWay();
		const keys = ['para1', 'para2'];
		const act = () => markRows(team.translator, { draftId, revisionId, state: 'done', keys });
		expect(await trailOf(act)).toEqual(['mark-rows']);
		expect(await saidOf(draftId)).toEqual({ para1: 'done', para2: 'done' });
		const edited = words('Über Wasser', 'Eins.', 'Zwei!', '');
		const later = succeeded(await saveDraft(team.translator, { draftId, baseRevisionId: revisionId, text: edited }));
		expect(await saidOf(draftId)).toEqual({ para1: 'done' });
		const text = words('Über Wasser', 'Eins.', 'Zwei.', '');
		succeeded(await saveDraft(team.translator, { draftId, baseRevisionId: later.revisionId, text }));
		expect(await saidOf(draftId)).toEqual({ para1: 'done', para2: 'done' });
		succeeded(await markRows(team.translator, { draftId, revisionId, state: 'draft', keys: ['para1'] }));
		expect(await saidOf(draftId)).toEqual({ para2: 'done' });
	});

	test('is about the revision that was seen, not what was written since', async () => {
		const { draftId, revisionId } = await underWay();
		const text = words('Über Wasser', 'Eins!', 'Zwei.', '');
		succeeded(await saveDraft(team.translator, { draftId, baseRevisionId: revisionId, text }));
		succeeded(await markRows(team.translator, { draftId, revisionId, state: 'done', keys: ['para1', 'para2'] }));
		expect(await saidOf(draftId)).toEqual({ para2: 'done' });
	});

	test('reviewed is said by who may approve, and not of their own words', async () => {
		const { draftId, revisionId } = await underWay();
		const said = { draftId, revisionId, state: 'reviewed' as const, keys: ['para1'] };
		expect(await markRows(team.translator, said)).toEqual({ ok: false, reason: 'not-allowed' });
		const both = await someone('translator', 'reviewer');
		const text = words('Über Wasser', 'Eins.', 'Zwei.', 'Drei.');
		const saved = succeeded(await saveDraft(both, { draftId, baseRevisionId: revisionId, text }));
		const late = { ...said, revisionId: saved.revisionId };
		expect(await markRows(both, late)).toEqual({ ok: false, reason: 'own-text' });
		succeeded(await markRows(team.reviewer, late));
		expect(await saidOf(draftId)).toEqual({ para1: 'reviewed' });
	});

	test('is refused for rows without words, to strangers, for other drafts, and once approved', async () => {
		const { draftId, revisionId } = await underWay();
		const said = { draftId, revisionId, state: 'done' as const, keys: ['para1'] };
		expect(await markRows(team.translator, { ...said, keys: ['para3'] })).toEqual({ ok: false, reason: 'invalid' });
		expect(await markRows(team.translator, { ...said, keys: ['nokey'] })).toEqual({ ok: false, reason: 'invalid' });
		expect(await markRows(team.publisher, said)).toEqual({ ok: false, reason: 'not-allowed' });
		const lost = { ...said, draftId: crypto.randomUUID() };
		expect(await markRows(team.translator, lost)).toEqual({ ok: false, reason: 'not-found' });
		const other = await underWay();
		expect(await markRows(team.translator, { ...said, revisionId: other.revisionId })).toEqual({
			ok: false,
			reason: 'stale',
		});
		const strange = { ...said, sourceEditionId: await sourceOf(other.draftId) };
		expect(await markRows(team.translator, strange)).toEqual({ ok: false, reason: 'stale' });
		expect(await saidOf(draftId)).toEqual({});
		const text = words('Über Wasser', 'Eins.', 'Zwei.', 'Drei.');
		const whole = succeeded(await saveDraft(team.translator, { draftId, baseRevisionId: revisionId, text }));
		await approved({ draftId, revisionId: whole.revisionId });
		expect(await markRows(team.translator, said)).toEqual({ ok: false, reason: 'wrong-state' });
	});
});

describe('rows whose source has changed', () => {
	test('are those with words, with what changed; saying that they are still valid moves only them', async () => {
		const { ref, draftId } = await underWay();
		expect(await changedOf(draftId)).toEqual([]);
		await correctOriginal(ref, 'One thing.', 'Two things.', 'Three things.');
		const rows = await findRows(team.translator, { draftId });
		expect(rows?.changed.map(({ key }) => key)).toEqual(['para1', 'para2']);
		expect(rows?.changed[0]?.pieces.map(({ act, text }) => [act, text])).toEqual([
			['same', 'One'],
			['inserted', ' thing'],
			['same', '.'],
		]);
		const editionId = rows?.sourceEditionId ?? '';
		const act = () => confirmRows(team.translator, { draftId, keys: ['para1'], editionId });
		expect(await trailOf(act)).toEqual(['confirm-rows']);
		expect(await changedOf(draftId)).toEqual(['para2']);
		await correctOriginal(ref, 'One new thing.', 'Two things.', 'Three things.');
		const again = await findRows(team.translator, { draftId });
		expect(again?.changed.map(({ key }) => key)).toEqual(['para1', 'para2']);
		expect(again?.changed[0]?.pieces.map(({ act, text }) => [act, text])).toEqual([
			['same', 'One '],
			['inserted', 'new '],
			['same', 'thing.'],
		]);
	});

	test('are followed again when they are done beside the new words', async () => {
		const { ref, draftId, revisionId } = await underWay();
		await correctOriginal(ref, 'One thing.', 'Two.', 'Three.');
		const sourceEditionId = await sourceOf(draftId);
		succeeded(
			await markRows(team.translator, { draftId, revisionId, state: 'done', keys: ['para2'], sourceEditionId }),
		);
		expect(await changedOf(draftId)).toEqual(['para1']);
		succeeded(
			await markRows(team.translator, { draftId, revisionId, state: 'done', keys: ['para1'], sourceEditionId }),
		);
		expect(await changedOf(draftId)).toEqual([]);
	});

	test('confirming is refused to strangers, for what is no source of the draft, and once approved', async () => {
		const { ref, draftId, revisionId } = await underWay();
		const first = await sourceOf(draftId);
		await correctOriginal(ref, 'One thing.', 'Two.', 'Three.');
		const input = { draftId, keys: ['para1'], editionId: await sourceOf(draftId) };
		expect(await confirmRows(team.publisher, input)).toEqual({ ok: false, reason: 'not-allowed' });
		expect(await confirmRows(team.translator, { ...input, keys: [] })).toEqual({ ok: false, reason: 'invalid' });
		const lost = { ...input, draftId: crypto.randomUUID() };
		expect(await confirmRows(team.translator, lost)).toEqual({ ok: false, reason: 'not-found' });
		const other = await underWay();
		expect(await confirmRows(team.translator, { ...input, editionId: await sourceOf(other.draftId) })).toEqual({
			ok: false,
			reason: 'stale',
		});
		succeeded(await confirmRows(team.translator, { ...input, editionId: first }));
		expect(await changedOf(draftId)).toEqual(['para1']);
		const original = await drafted(team);
		expect(await confirmRows(team.author, { ...input, draftId: original.draftId })).toMatchObject({ ok: false });
		const text = words('Über Wasser', 'Eins.', 'Zwei.', 'Drei.');
		const whole = succeeded(await saveDraft(team.translator, { draftId, baseRevisionId: revisionId, text }));
		await approved({ draftId, revisionId: whole.revisionId });
		expect(await confirmRows(team.translator, input)).toEqual({ ok: false, reason: 'wrong-state' });
	});
});

describe('publishing a translation of a changed source', () => {
	test('readers are told of exactly the rows that nobody has looked at, and a correction goes on from there', async () => {
		const { ref } = await published(team, words('On water', 'One.', 'Two.', 'Three.'));
		await translated(team, ref, 'de', words('Über Wasser', 'Eins.', 'Zwei.', 'Drei.'));
		await correctOriginal(ref, 'One thing.', 'Two things.', 'Three.');
		const draft = succeeded(await correctEdition(team.translator, { ref, locale: 'de' }));
		const unchanged = await publishEdition(team.publisher, {
			...(await approved(draft)),
			changeClass: 'translation',
			changeNote: 'Nichts.',
		});
		expect(unchanged).toEqual({ ok: false, reason: 'nothing-changed' });
		const next = await reopened(draft.draftId);
		const editionId = await sourceOf(draft.draftId);
		succeeded(await confirmRows(team.translator, { draftId: draft.draftId, keys: ['para1'], editionId }));
		const change = { changeClass: 'translation', changeNote: 'Durchgesehen.' } as const;
		await throughReview(team, next, change, team.translator);
		expect((await findStatement({ ref, locale: 'de' }))?.behind).toMatchObject({ changedKeys: ['para2'] });
		const [german] =
			(await findDeskStatement(team.translator, { ref }))?.versions.filter(({ locale }) => locale === 'de') ?? [];
		expect(german?.behind).toEqual(['para2']);
		const last = succeeded(await correctEdition(team.translator, { ref, locale: 'de' }));
		expect(await changedOf(last.draftId)).toEqual(['para2']);
		succeeded(await confirmRows(team.translator, { draftId: last.draftId, keys: ['para2'], editionId }));
		await throughReview(team, last, change, team.translator);
		const now = await findStatement({ ref, locale: 'de' });
		expect(now?.behind).toBeNull();
		expect(now?.follows).toEqual({ locale: 'en', edition: 2 });
	});

	test('a row that the source has gained is followed once it has words, and one it has lost once it is gone', async () => {
		const { ref } = await published(team, words('On water', 'One.', 'Two.'));
		await translated(team, ref, 'de', words('Über Wasser', 'Eins.', 'Zwei.'));
		await correctOriginal(ref, 'One.', 'Two.', 'Three.');
		expect((await findStatement({ ref, locale: 'de' }))?.behind?.changedKeys).toEqual(['para3']);
		const { draftId, revisionId } = succeeded(await correctEdition(team.translator, { ref, locale: 'de' }));
		const text = words('Über Wasser', 'Eins.', 'Zwei.', 'Drei.');
		const saved = succeeded(await saveDraft(team.translator, { draftId, baseRevisionId: revisionId, text }));
		const change = { changeClass: 'translation', changeNote: 'Ergänzt.' } as const;
		await throughReview(team, { draftId, revisionId: saved.revisionId }, change, team.translator);
		expect((await findStatement({ ref, locale: 'de' }))?.behind).toBeNull();
	});

	test('the rows of an edition cannot be changed, and are those of its source', async () => {
		const { draftId } = await underWay();
		const elsewhere = await sourceOf((await underWay()).draftId);
		const attempt = deskDb().$transaction(async (tx) => {
			await tx.$executeRaw`INSERT INTO trail_entry (actor, act, subject, detail) VALUES ('system', 'attempt', 'none', '{}')`;
			await tx.rowBasis.create({ data: { draftId, key: 'para1', editionId: elsewhere } });
		});
		await expect(attempt).rejects.toThrow(/follows its source/);
		await expect(deskDb().$executeRaw`DELETE FROM edition_row`).rejects.toThrow(/immutable/);
	});
});

async function approved({ draftId, revisionId }: { draftId: string; revisionId: string }) {
	succeeded(await submitDraft(team.translator, { draftId }));
	succeeded(await approveDraft(team.reviewer, { draftId, revisionId }));
	return { draftId, revisionId };
}

async function reopened(draftId: string) {
	succeeded(await recallDraft(team.translator, { draftId }));
	const { headRevisionId } = await deskDb().draft.findUniqueOrThrow({ where: { id: draftId } });
	return { draftId, revisionId: headRevisionId };
}
