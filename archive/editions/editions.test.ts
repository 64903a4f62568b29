import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '@/platform/testing';
import { correctEdition } from '../statements/correct-edition';
import { editionHash } from '../statements/hash';
import { removeStatement, requestRemoval } from '../statements/remove-statement';
import { saveDraft } from '../statements/save-draft';
import { withdrawStatement } from '../statements/withdraw-statement';
import { published, type Staff, someone, staff, succeeded, throughReview, translated, words } from '../testing';
import { findEditions, findHistory, listHashedEditions } from './published';

let db: TestDatabase;
let team: Staff;
let ref: string;

beforeAll(async () => {
	db = await testDatabase();
	team = await staff();
	ref = await correctedStatement();
});
afterAll(() => db.drop());

/** An English original in two editions, its German translation of the first, and a third English text in a draft. */
async function correctedStatement(): Promise<string> {
	const first = await published(team, words('On water', 'The water is clean.'));
	await translated(team, first.ref, 'de', words('Über Wasser', 'Das Wasser ist sauber.'));
	const draft = await correct(first.ref, 'The water is clear.');
	await throughReview(team, draft, { changeClass: 'factual', changeNote: 'Clear, not clean.' });
	await correct(first.ref, 'The water is secret.');
	return first.ref;
}

async function correct(of: string, text: string) {
	const { draftId, revisionId } = succeeded(await correctEdition(team.author, { ref: of, locale: 'en' }));
	const input = { draftId, baseRevisionId: revisionId, text: words('On water', text) };
	return { draftId, revisionId: succeeded(await saveDraft(team.author, input)).revisionId };
}

async function removed(): Promise<string> {
	const receipt = await published(team);
	succeeded(await requestRemoval(team.publisher, { ref: receipt.ref, reasons: { en: 'Sent by mistake.' } }));
	succeeded(await removeStatement(await someone('publisher'), { ref: receipt.ref }));
	return receipt.ref;
}

describe('editions to compare', () => {
	test('are the live ones of two languages, or any two of one, as they were', async () => {
		const languages = await findEditions(ref, 'de', { locale: 'de' }, { locale: 'en' });
		expect(languages?.editions.map(({ locale, number, title }) => [locale, number, title])).toEqual([
			['de', 1, 'Über Wasser'],
			['en', 2, 'On water'],
		]);
		expect(languages?.statement.facts.speakers[0]?.name).toEqual({ text: 'Die Sprecherin', lang: 'de' });
		const numbers = await findEditions(ref, 'en', { locale: 'en', number: 1 }, { locale: 'en', number: 2 });
		expect(numbers?.editions.map(({ blocks }) => blocks)).toMatchObject([
			[{ text: 'The water is clean.' }],
			[{ text: 'The water is clear.' }],
		]);
	});

	test('are none where one is missing or only drafted', async () => {
		expect(await findEditions(ref, 'en', { locale: 'en' }, { locale: 'fr' })).toBeNull();
		expect(await findEditions(ref, 'en', { locale: 'en', number: 3 })).toBeNull();
		expect(await findEditions('zzzzzz', 'en', { locale: 'en' })).toBeNull();
	});

	test('are none of a removed statement', async () => {
		const gone = await removed();
		expect(await findEditions(gone, 'en', { locale: 'en', number: 1 })).toBeNull();
		expect(await findHistory({ ref: gone, locale: 'en' })).toBeNull();
		expect(await listHashedEditions({ ref: gone })).toBeNull();
	});

	test('say that the statement is withdrawn', async () => {
		const receipt = await published(team);
		succeeded(await withdrawStatement(team.publisher, { ref: receipt.ref, reasons: { en: 'Unsound.' } }));
		const found = await findEditions(receipt.ref, 'en', { locale: 'en', number: 1 });
		expect(found?.statement.withdrawal?.reason.text).toBe('Unsound.');
	});
});

describe('the history of a language', () => {
	test('holds its editions, newest first, and which edition of the original each follows', async () => {
		const english = await findHistory({ ref, locale: 'en' });
		expect(english?.editions).toMatchObject([
			{ number: 2, changeClass: 'factual', changeNote: 'Clear, not clean.', follows: null },
			{ number: 1, changeClass: null, changeNote: null },
		]);
		const german = await findHistory({ ref, locale: 'de' });
		expect(german?.editions).toMatchObject([{ number: 1, follows: { locale: 'en', number: 1 } }]);
		expect(await findHistory({ ref, locale: 'ru' })).toBeNull();
	});
});

describe('editions with their hashes', () => {
	test('hold all that their hashes are made of, and no draft', async () => {
		const editions = (await listHashedEditions({ ref })) ?? [];
		expect(editions.map(({ locale, number }) => [locale, number])).toEqual([
			['de', 1],
			['en', 1],
			['en', 2],
		]);
		for (const { hash, publishedAt, ...content } of editions) {
			expect(editionHash({ ...content, publishedAt: new Date(publishedAt) })).toBe(hash);
		}
		expect(JSON.stringify(editions)).not.toContain('secret');
	});
});
