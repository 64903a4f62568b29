import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deskDb } from '@/platform/db';
import { type TestDatabase, testDatabase } from '@/platform/testing';
import { approveDraft } from '../statements/approve-draft';
import { forcePublishEdition, publishEdition } from '../statements/publish-edition';
import { saveDraft } from '../statements/save-draft';
import { startTranslation } from '../statements/start-translation';
import { submitDraft } from '../statements/submit-draft';
import type { Text } from '../statements/text';
import { drafted, published, type Staff, staff, succeeded, words } from '../testing';
import { findFindings } from './desk';
import { waiveFindings } from './waive-findings';

let db: TestDatabase;
let team: Staff;

beforeAll(async () => {
	db = await testDatabase();
	team = await staff();
});
afterAll(() => db.drop());

const original = words('On water', 'It rained on 4 March 2024.', 'The river is 12 metres wide and rather deep.');

/** A translation of a published statement with these words, saved. */
async function translating(text: Text, source: Text = original) {
	const { ref } = await published(team, source);
	const { draftId, revisionId } = succeeded(await startTranslation(team.translator, { ref, locale: 'de' }));
	const saved = succeeded(await saveDraft(team.translator, { draftId, baseRevisionId: revisionId, text }));
	return { draftId, revisionId: saved.revisionId };
}

const wrong = words('Über Wasser', 'Am 4. April 2024 hat es geregnet.', '');
const right = words('Über Wasser', 'Am 4. März 2024 hat es geregnet.', 'Der Fluss ist 12 Meter breit und recht tief.');

const openOf = async (draftId: string) => (await findFindings(team.translator, { draftId })).open;

describe('the checks of a translation', () => {
	test('find rows without words and numbers that differ, and nothing in what is right', async () => {
		const { draftId } = await translating(wrong);
		expect(await openOf(draftId)).toMatchObject([
			{ check: 'numbers', key: 'para1', missing: ['March'], added: ['April'] },
			{ check: 'untranslated', key: 'para2' },
		]);
		expect(await openOf((await translating(right)).draftId)).toEqual([]);
	});

	test('find a turn that is missing', async () => {
		const turn = (speaker: string, text: string): Text => ({
			title: 'Title',
			lead: null,
			blocks: [
				{ type: 'turn', key: 'turn1', role: 'answer', speaker, segments: [{ type: 'paragraph', key: 'para1', text }] },
			],
		});
		const { draftId } = await translating(words('Titel', 'Ja.'), turn('Ana', 'Yes.'));
		expect(await openOf(draftId)).toMatchObject([{ check: 'turns', key: 'turn1', words: 'Ana: Yes.' }]);
		expect(await openOf((await translating(turn('Ana', 'Ja.'), turn('Ana', 'Yes.'))).draftId)).toEqual([]);
	});

	test('stand in the way of review and of publishing, with approval or without', async () => {
		const { draftId, revisionId } = await translating(wrong);
		expect(await submitDraft(team.translator, { draftId })).toEqual({ ok: false, reason: 'checks-failed' });
		const forced = { draftId, revisionId, reason: 'Quick.' };
		expect(await forcePublishEdition(team.publisher, forced)).toEqual({ ok: false, reason: 'checks-failed' });
	});

	test('ask again when it is published: what came after the review counts too', async () => {
		const { draftId, revisionId } = await translating(right);
		succeeded(await submitDraft(team.translator, { draftId }));
		const saved = succeeded(await saveDraft(team.translator, { draftId, baseRevisionId: revisionId, text: wrong }));
		succeeded(await approveDraft(team.reviewer, { draftId, revisionId: saved.revisionId }));
		expect(await publishEdition(team.publisher, { draftId, revisionId: saved.revisionId })).toEqual({
			ok: false,
			reason: 'checks-failed',
		});
	});

	test('have nothing to say of an original', async () => {
		expect(await openOf((await drafted(team)).draftId)).toEqual([]);
	});
});

describe('answering for a finding', () => {
	test('takes it out of the way, with a reason that the trail keeps', async () => {
		const { draftId, revisionId } = await translating(wrong);
		const findings = (await openOf(draftId)).map(({ id }) => id);
		const before = await deskDb().trailEntry.count();
		succeeded(await waiveFindings(team.translator, { draftId, findings, reason: 'The original is wrong.' }));
		const [entry, ...more] = await deskDb().trailEntry.findMany({ orderBy: { seq: 'asc' }, skip: before });
		expect(more).toEqual([]);
		expect(entry?.act).toBe('waive-checks');
		expect(JSON.parse(entry?.detail ?? '')).toMatchObject({
			reason: 'The original is wrong.',
			findings: ['numbers para1', 'untranslated para2'],
		});
		const { open, waived } = await findFindings(team.reviewer, { draftId });
		expect(open).toEqual([]);
		expect(waived.map(({ by, reason }) => [by, reason])).toEqual([
			[team.translator.name, 'The original is wrong.'],
			[team.translator.name, 'The original is wrong.'],
		]);
		succeeded(await submitDraft(team.translator, { draftId }));
		succeeded(await approveDraft(team.reviewer, { draftId, revisionId }));
		succeeded(await publishEdition(team.publisher, { draftId, revisionId }));
	});

	test('holds as long as what was found is the same', async () => {
		const { draftId, revisionId } = await translating(wrong);
		const findings = (await openOf(draftId)).map(({ id }) => id);
		succeeded(await waiveFindings(team.translator, { draftId, findings, reason: 'So be it.' }));
		const other = words('Über Wasser', 'Am 4. Mai 2024 hat es geregnet.', '');
		succeeded(await saveDraft(team.translator, { draftId, baseRevisionId: revisionId, text: other }));
		expect(await openOf(draftId)).toMatchObject([{ check: 'numbers', added: ['Mai'] }]);
	});

	test('is refused without a reason, to strangers, and for what is not found', async () => {
		const { draftId } = await translating(wrong);
		const findings = (await openOf(draftId)).map(({ id }) => id);
		const input = { draftId, findings, reason: 'Why not.' };
		const refused = (reason: string) => ({ ok: false, reason });
		expect(await waiveFindings(team.translator, { ...input, reason: ' ' })).toEqual(refused('reason-needed'));
		expect(await waiveFindings(team.translator, { ...input, findings: [] })).toEqual(refused('invalid'));
		expect(await waiveFindings(team.translator, { ...input, findings: ['0'] })).toEqual(refused('stale'));
		expect(await waiveFindings(team.author, input)).toEqual(refused('not-allowed'));
		const lost = { ...input, draftId: crypto.randomUUID() };
		expect(await waiveFindings(team.translator, lost)).toEqual(refused('not-found'));
		expect(await openOf(draftId)).toHaveLength(2);
	});

	test('cannot be changed afterwards', async () => {
		await expect(deskDb().$executeRaw`DELETE FROM check_waiver`).rejects.toThrow(/immutable/);
	});
});
