import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deskDb } from '@/platform/db';
import { type TestDatabase, testDatabase } from '@/platform/testing';
import { correctEdition } from '../statements/correct-edition';
import { removeStatement, requestRemoval } from '../statements/remove-statement';
import { saveDraft } from '../statements/save-draft';
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
import { listEditionsForFeed, listStatementEditions } from './published';

let db: TestDatabase;
let team: Staff;
let person: string;
beforeAll(async () => {
	db = await testDatabase();
	team = await staff();
	await published(team, words('On rain', 'It rains.'));
	[{ person }] = await deskDb().$queryRaw<[{ person: string }]>`SELECT ref AS person FROM person`;
});
afterAll(() => db.drop());

const titlesOf = (entries: readonly { title: string }[] | null) => entries?.map(({ title }) => title).sort();

describe('the feed of one person', () => {
	test('has what names them in one language, and no draft', async () => {
		const { ref } = await published(team, words('On snow', 'It snows.'));
		await translated(team, ref, 'fr', words('De la neige', 'Il neige.'));
		await drafted(team, words('On hail', 'It hails.'));
		expect(titlesOf(await listEditionsForFeed({ locale: 'en', named: { noun: 'person', ref: person } }))).toEqual([
			'On rain',
			'On snow',
		]);
		expect(titlesOf(await listEditionsForFeed({ locale: 'fr', named: { noun: 'person', ref: person } }))).toEqual([
			'De la neige',
		]);
		expect(await listEditionsForFeed({ locale: 'en', named: { noun: 'topic', ref: person } })).toEqual([]);
	});
});

describe('the feed of one statement', () => {
	test('has each edition in each language, and no draft', async () => {
		const { ref } = await published(team, words('On fog', 'It is thin.'));
		await translated(team, ref, 'de', words('Über Nebel', 'Er ist dünn.'));
		const { draftId, revisionId } = succeeded(await correctEdition(team.author, { ref, locale: 'en' }));
		const text = words('On thick fog', 'It is thick.');
		const saved = succeeded(await saveDraft(team.author, { draftId, baseRevisionId: revisionId, text }));
		expect(titlesOf(await listStatementEditions({ ref, locale: 'en' }))).toEqual(['On fog', 'Über Nebel']);
		const change = { changeClass: 'factual', changeNote: 'Thick.' } as const;
		await throughReview(team, { draftId, revisionId: saved.revisionId }, change);
		const editions = await listStatementEditions({ ref, locale: 'en' });
		expect(editions?.map(({ locale, number }) => `${locale} ${number}`)).toEqual(['en 2', 'de 1', 'en 1']);
		expect(editions?.[0]).toMatchObject({ title: 'On thick fog', changeNote: 'Thick.' });
	});

	test('is gone with the statement, and never of a draft', async () => {
		const { ref } = await published(team, words('On thunder', 'It thunders.'));
		succeeded(await requestRemoval(team.publisher, { ref, reasons: { en: 'A mistake.' } }));
		succeeded(await removeStatement(await someone('publisher'), { ref }));
		expect(await listStatementEditions({ ref, locale: 'en' })).toBeNull();
		const ofPerson = await listEditionsForFeed({ locale: 'en', named: { noun: 'person', ref: person } });
		expect(titlesOf(ofPerson)).not.toContain('On thunder');
		expect(await listStatementEditions({ ref: (await drafted(team)).ref, locale: 'en' })).toBeNull();
	});
});
