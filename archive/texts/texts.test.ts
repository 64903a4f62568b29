import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deskDb } from '@/platform/db';
import { type TestDatabase, testDatabase } from '@/platform/testing';
import type { Member } from '../members/member';
import { approveDraft } from '../statements/approve-draft';
import { changeTopics } from '../statements/change-topics';
import { correctEdition } from '../statements/correct-edition';
import { listDesk } from '../statements/desk-list';
import { discardDraft } from '../statements/discard-draft';
import { saveDraft } from '../statements/save-draft';
import { scheduleDraft } from '../statements/schedule-draft';
import { submitDraft } from '../statements/submit-draft';
import { withdrawStatement } from '../statements/withdraw-statement';
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
import { listDrafts } from './desk';
import type { TextListInput } from './filters';

let db: TestDatabase;
let team: Staff;

beforeAll(async () => {
	db = await testDatabase();
	team = await staff();
});
afterAll(() => db.drop());

const draftsFor = async (input: TextListInput, member: Member = team.author) =>
	(await listDrafts(member, { size: 200, ...input })).drafts.map(({ ref }) => ref);
const statementsFor = async (input: TextListInput, member: Member = team.author) =>
	(await listDesk(member, { size: 200, ...input })).statements.map(({ ref }) => ref);

/** Rows of the desk's index that are another than they would be made again. */
async function strays(): Promise<number> {
	const [{ count }] = await deskDb().$queryRaw<[{ count: number }]>`
		SELECT count(*)::int AS count FROM desk_text t FULL JOIN desk_text_now n USING (statement_id, locale)
		WHERE (t.ref, t.kind, t.role, t.state, t.title, t.title_key, t.edition, t.behind, t.draft_id, t.head_revision_id, t.scheduled_for,
				t.changed_at, t.sorted_at, t.year, t.words)
			IS DISTINCT FROM (n.ref, n.kind, n.role, n.state, n.title, n.title_key, n.edition, n.behind, n.draft_id, n.head_revision_id,
				n.scheduled_for, n.changed_at, n.sorted_at, n.year, n.words)
			OR NOT (t.facets @> n.facets AND n.facets @> t.facets)`;
	return count;
}

describe('finding texts at the desk', () => {
	test('by words of drafts and editions alike, whatever their accents and capitals', async () => {
		const { ref: draft } = await drafted(team, words('Über Brücken', 'Ein verborgener Satz von Zwiebeln.'), 'de');
		const { ref: edition } = await published(team, words('О ёлках', 'Сказано о каждой ёлке отдельно.'), 'ru');
		expect(await draftsFor({ query: 'uber BRUCKEN' })).toEqual([draft]);
		expect(await draftsFor({ query: 'zwiebel verborgen' })).toEqual([draft]);
		expect(await statementsFor({ query: 'елке сказано' })).toEqual([edition]);
		expect(await statementsFor({ query: 'zwiebeln' })).toEqual([draft]);
		expect(await draftsFor({ query: 'zwiebeln nirgends' })).toEqual([]);
		expect(await statementsFor({ query: edition.slice(0, 5) })).toContain(edition);
		expect(await statementsFor({ query: "'!&|:* (" })).toEqual([]);
	});

	test('by words with letters that are written as apostrophes without accents', async () => {
		const { ref } = await drafted(team, words('Обʼєкти Казанʹ', 'Слово.'), 'ru');
		expect(await draftsFor({ query: 'обʼєкт' })).toEqual([ref]);
		expect(await draftsFor({ query: 'Казанʹ' })).toEqual([ref]);
		expect(await draftsFor({ query: 'ʼ ʹ' })).toEqual([]);
	});

	test('by the words as they are now, and no more once a draft is given up', async () => {
		const { ref, draftId, revisionId } = await drafted(team, words('Now', 'Marzipan.'));
		expect(await draftsFor({ query: 'marzipan' })).toEqual([ref]);
		succeeded(await saveDraft(team.author, { draftId, baseRevisionId: revisionId, text: words('Now', 'Nougat.') }));
		expect(await draftsFor({ query: 'marzipan' })).toEqual([]);
		expect(await draftsFor({ query: 'nougat' })).toEqual([ref]);
		succeeded(await discardDraft(team.author, { draftId }));
		expect(await draftsFor({ query: 'nougat' })).toEqual([]);
	});

	test('by state, language, kind, years, names, who wrote in it and when it changed', async () => {
		const { ref, draftId, revisionId } = await drafted(team, words('Narrow', 'Quince.'));
		const narrowed = (input: TextListInput) => draftsFor({ query: 'quince', ...input });
		expect(await narrowed({ state: 'draft', locale: 'en', kind: 'speech' })).toEqual([ref]);
		expect(await narrowed({ state: 'approved' })).toEqual([]);
		expect(await narrowed({ locale: 'fr' })).toEqual([]);
		expect(await narrowed({ from: '2018', to: '2018' })).toEqual([ref]);
		expect(await narrowed({ from: '2018-06-11', to: '2018-06-11' })).toEqual([ref]);
		expect(await narrowed({ to: '2018-06-10' })).toEqual([]);
		expect(await narrowed({ speaker: 'die SPRECH', place: 'алма' })).toEqual([ref]);
		expect(await narrowed({ speaker: 'nobody' })).toEqual([]);
		expect(await narrowed({ mine: true })).toEqual([ref]);
		expect(await listDrafts(team.reviewer, { query: 'quince', mine: true })).toMatchObject({ drafts: [] });
		expect(await narrowed({ writtenBy: team.author.name.toUpperCase() })).toEqual([ref]);
		expect(await narrowed({ writtenBy: team.reviewer.name })).toEqual([]);
		expect(await narrowed({ writtenBy: '%' })).toEqual([]);
		const today = new Date().toISOString().slice(0, 10);
		expect(await narrowed({ since: today })).toEqual([ref]);
		expect(await narrowed({ since: '2999-01-01' })).toEqual([]);
		await deskDb().topic.create({ data: { ref: 't0p1c0', labels: { create: { locale: 'en', label: 'Orchards' } } } });
		succeeded(await changeTopics(team.author, { ref, add: ['t0p1c0'] }));
		expect(await narrowed({ topic: 'orchard' })).toEqual([ref]);
		succeeded(await submitDraft(team.author, { draftId }));
		succeeded(await approveDraft(team.reviewer, { draftId, revisionId }));
		const at = '2999-05-06T10:00:00Z';
		succeeded(await scheduleDraft(team.publisher, { draftId, revisionId, at, timeZone: 'UTC' }));
		expect(await narrowed({ scheduled: '2999-05-06' })).toEqual([ref]);
		expect(await narrowed({ scheduled: '2999-05-08' })).toEqual([]);
	});

	test('behind the original, each statement once', async () => {
		const { ref } = await published(team, words('Turnip', 'Old words.'));
		await translated(team, ref, 'de', words('Rübe', 'Alte Wörter.'));
		await translated(team, ref, 'fr', words('Navet', 'Anciens mots.'));
		expect(await statementsFor({ behind: true })).toEqual([]);
		const { draftId, revisionId } = succeeded(await correctEdition(team.author, { ref, locale: 'en' }));
		const text = words('Turnip', 'New words.');
		const saved = succeeded(await saveDraft(team.author, { draftId, baseRevisionId: revisionId, text }));
		const change = { changeClass: 'factual', changeNote: 'New words.' } as const;
		await throughReview(team, { draftId, revisionId: saved.revisionId }, change);
		expect(await statementsFor({ behind: true })).toEqual([ref]);
	});

	test('page after page in each order gives every row once', async () => {
		for (let count = 0; count < 5; count += 1) await drafted(team, words(`Page ${count % 2}`, 'Pagination.'));
		for (const order of ['changed', 'given', 'title'] as const) {
			for (const list of [listDrafts, listDesk] as const) {
				const seen: string[] = [];
				for (let after: string | undefined; ; ) {
					const page = await list(team.author, { query: 'pagination', order, after, size: 2 });
					seen.push(...('drafts' in page ? page.drafts : page.statements).map(({ ref }) => ref));
					if (!page.next) break;
					after = page.next;
				}
				expect(seen, order).toHaveLength(5);
				expect(new Set(seen).size, order).toBe(5);
			}
		}
	});

	test('is for members with a grant, and for no reader', async () => {
		expect(await listDrafts(await someone(), {})).toEqual({ drafts: [], next: null });
		await expect(db.reader.$queryRaw`SELECT * FROM public.desk_text`).rejects.toThrow(/permission denied/);
	});

	test('rests on rows that are as they would be made again', async () => {
		const { ref } = await published(team, words('Gone soon', 'Words.'));
		const reasons = { en: 'Wrong.' };
		succeeded(await withdrawStatement(team.publisher, { ref, reasons }));
		expect(await strays()).toBe(0);
		await deskDb().$executeRaw`SELECT desk_again()`;
		expect(await strays()).toBe(0);
		await deskDb().$executeRaw`UPDATE desk_text SET title = 'Other' WHERE ref = ${ref}`;
		expect(await strays()).toBeGreaterThan(0);
	});
});
