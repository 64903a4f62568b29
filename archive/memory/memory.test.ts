import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Locale } from '@/i18n/locales';
import { deskDb, readerDb } from '@/platform/db';
import { type TestDatabase, testDatabase } from '@/platform/testing';
import { confirmRows } from '../rows/confirm-rows';
import { findRows } from '../rows/desk';
import { reindex } from '../search/reindex';
import { correctEdition } from '../statements/correct-edition';
import { discardDraft } from '../statements/discard-draft';
import { removeStatement, requestRemoval } from '../statements/remove-statement';
import { saveDraft } from '../statements/save-draft';
import { startTranslation } from '../statements/start-translation';
import { withdrawStatement } from '../statements/withdraw-statement';
import { published, type Staff, someone, staff, succeeded, throughReview, translated, words } from '../testing';
import { listEarlier } from './desk';

let db: TestDatabase;
let team: Staff;

beforeAll(async () => {
	db = await testDatabase();
	team = await staff();
});
afterAll(() => db.drop());

/** An original with these paragraphs, and its German translation, both public. */
async function pair(originals: string[], translations: string[]): Promise<string> {
	const { ref } = await published(team, words('On rivers', ...originals));
	await translated(team, ref, 'de', words('Über Flüsse', ...translations));
	return ref;
}

/** What is offered for the first paragraph of a new text. */
async function offeredFor(paragraph: string, locale: Locale = 'de') {
	const { ref } = await published(team, words(`On ${crypto.randomUUID()}`, paragraph));
	const { draftId } = succeeded(await startTranslation(team.translator, { ref, locale }));
	return (await listEarlier(team.translator, { draftId, unit: 'para1' })) ?? [];
}

describe('earlier translations of a row', () => {
	test('are those of the same words first, then of words alike, with what differs and where they are from', async () => {
		const ref = await pair(
			['The committee adopted the report on the navigation of rivers without a vote.', 'Quite another matter.'],
			['Der Ausschuss nahm den Bericht über die Flussschifffahrt ohne Abstimmung an.', 'Eine ganz andere Sache.'],
		);
		await pair(
			['The committee adopted the report on the navigation of lakes without a vote.'],
			['Der Ausschuss nahm den Bericht über die Binnenseeschifffahrt ohne Abstimmung an.'],
		);
		const offered = await offeredFor('The committee adopted the report on the navigation of rivers without a vote.');
		expect(offered.map(({ percent }) => percent)).toEqual([100, expect.any(Number)]);
		expect(offered[0]).toMatchObject({
			ref,
			locale: 'de',
			number: 1,
			title: 'Über Flüsse',
			unit: 'para1',
			withdrawn: false,
			words: 'Der Ausschuss nahm den Bericht über die Flussschifffahrt ohne Abstimmung an.',
			pieces: [{ act: 'same', text: expect.any(String) }],
		});
		expect(offered[1]?.percent).toBeGreaterThan(70);
		expect(offered[1]?.percent).toBeLessThan(100);
		expect(offered[1]?.pieces.filter(({ act }) => act !== 'same')).toEqual([
			{ act: 'deleted', text: 'lakes' },
			{ act: 'inserted', text: 'rivers' },
		]);
	});

	test('are offered only where something in that language is alike', async () => {
		await pair(
			['The harbour is closed in winter because of the ice.'],
			['Der Hafen ist im Winter wegen Eises gesperrt.'],
		);
		const same = 'The harbour is closed in winter because of the ice.';
		expect(await offeredFor(same, 'fr')).toEqual([]);
		expect(await offeredFor('Bread has become dear in every town.')).toEqual([]);
		expect(await offeredFor(same)).toHaveLength(1);
	});

	test('are offered for titles', async () => {
		await published(team, words('On the price of salt', 'Salt is dear.')).then(({ ref }) =>
			translated(team, ref, 'de', words('Über den Salzpreis', 'Salz ist teuer.')),
		);
		const { ref } = await published(team, words('On the price of sugar', 'Sugar is cheap.'));
		const { draftId } = succeeded(await startTranslation(team.translator, { ref, locale: 'de' }));
		const [first] = (await listEarlier(team.translator, { draftId, unit: 'title' })) ?? [];
		expect(first).toMatchObject({ words: 'Über den Salzpreis', unit: 'title', by: 'en' });
		expect(first?.pieces.filter(({ act }) => act !== 'same')).toEqual([
			{ act: 'deleted', text: 'salt' },
			{ act: 'inserted', text: 'sugar' },
		]);
	});

	test('are found by another language in which the statement is public, unless the source finds the same', async () => {
		const english = 'The observers arrived at the border on the second day.';
		await pair([english], ['Die Beobachter erreichten die Grenze am zweiten Tag.']);
		const russian = 'Наблюдатели прибыли на границу на второй день.';
		const { ref } = await published(team, words('О границе', russian), 'ru');
		const offered = async (of = ref) => {
			const { draftId } = succeeded(await startTranslation(team.translator, { ref: of, locale: 'de' }));
			const found = (await listEarlier(team.translator, { draftId, unit: 'para1' })) ?? [];
			succeeded(await discardDraft(team.translator, { draftId }));
			return found;
		};
		expect(await offered()).toEqual([]);
		await translated(team, ref, 'en', words('On the border', english));
		expect(await offered()).toMatchObject([
			{ by: 'en', percent: 100, words: 'Die Beobachter erreichten die Grenze am zweiten Tag.' },
		]);
		const other = await published(team, words('Снова о границе', russian), 'ru');
		await translated(
			team,
			other.ref,
			'de',
			words('Wieder über die Grenze', 'Am zweiten Tag kamen Beobachter zur Grenze.'),
		);
		expect((await offered()).map(({ by, percent }) => [by, percent])).toEqual([['ru', 100]]);
	});

	test('of several that have the same words only the newest is offered', async () => {
		for (const last of ['Danke.', 'Vielen Dank.', 'Danke.']) await pair(['I thank all members warmly.'], [last]);
		const offered = await offeredFor('I thank all members warmly.');
		expect(offered.map(({ words: said }) => said)).toEqual(['Danke.', 'Vielen Dank.']);
	});

	test('leave out drafts and the row itself', async () => {
		const original = 'A draft is nobody else’s business at all.';
		const { ref } = await published(team, words('On drafts', original));
		const begun = succeeded(await startTranslation(team.translator, { ref, locale: 'de' }));
		const text = words('Über Entwürfe', 'Ein Entwurf geht sonst niemanden etwas an.');
		const saved = succeeded(
			await saveDraft(team.translator, { draftId: begun.draftId, baseRevisionId: begun.revisionId, text }),
		);
		expect(await offeredFor(original)).toEqual([]);
		await throughReview(team, { draftId: begun.draftId, revisionId: saved.revisionId }, {}, team.translator);
		expect(await offeredFor(original)).toHaveLength(1);
		const { draftId } = succeeded(await correctEdition(team.translator, { ref, locale: 'de' }));
		expect(await listEarlier(team.translator, { draftId, unit: 'para1' })).toEqual([]);
	});

	test('are of the words that the row follows, and of the live edition', async () => {
		const ref = await pair(['Prices rose by half last year.'], ['Die Preise stiegen im Vorjahr um die Hälfte.']);
		const original = succeeded(await correctEdition(team.author, { ref, locale: 'en' }));
		const changed = words('On rivers', 'Wages fell in every single province.');
		const saved = succeeded(
			await saveDraft(team.author, {
				draftId: original.draftId,
				baseRevisionId: original.revisionId,
				text: changed,
			}),
		);
		const factual = { changeClass: 'factual', changeNote: 'Not prices.' } as const;
		await throughReview(team, { draftId: original.draftId, revisionId: saved.revisionId }, factual);
		expect(await offeredFor('Wages fell in every single province.')).toEqual([]);
		expect(await offeredFor('Prices rose by half last year.')).toHaveLength(1);

		const german = succeeded(await correctEdition(team.translator, { ref, locale: 'de' }));
		const text = words('Über Flüsse', 'Die Löhne sanken in jeder einzelnen Provinz.');
		const done = succeeded(
			await saveDraft(team.translator, { draftId: german.draftId, baseRevisionId: german.revisionId, text }),
		);
		const rows = await findRows(team.translator, { draftId: german.draftId });
		const editionId = rows?.sourceEditionId ?? '';
		succeeded(await confirmRows(team.translator, { draftId: german.draftId, keys: ['para1'], editionId }));
		const translation = { changeClass: 'translation', changeNote: 'Löhne.' } as const;
		await throughReview(team, { draftId: german.draftId, revisionId: done.revisionId }, translation, team.translator);
		expect((await offeredFor('Wages fell in every single province.'))[0]).toMatchObject({ ref, number: 2 });
		expect(await offeredFor('Prices rose by half last year.')).toEqual([]);
	});

	test('say when the statement is withdrawn, come after others then, and are gone once it is removed', async () => {
		const original = 'The bridge will be opened to traffic before the summer.';
		const withdrawn = await pair([original], ['Die Brücke wird vor dem Sommer freigegeben.']);
		await pair([original], ['Die Brücke wird noch vor dem Sommer für den Verkehr geöffnet.']);
		succeeded(await withdrawStatement(team.publisher, { ref: withdrawn, reasons: { en: 'It was not.' } }));
		const offered = await offeredFor(original);
		expect(offered.map((one) => [one.ref === withdrawn, one.withdrawn])).toEqual([
			[false, false],
			[true, true],
		]);
		succeeded(await requestRemoval(team.publisher, { ref: withdrawn, reasons: { en: 'Sent by mistake.' } }));
		succeeded(await removeStatement(await someone('publisher'), { ref: withdrawn }));
		expect((await offeredFor(original)).map(({ ref }) => ref)).not.toContain(withdrawn);
	});

	test('are told to nobody without a grant, and of no row that is not there', async () => {
		const { ref } = await published(team, words('On grants', 'Only members read this.'));
		const { draftId } = succeeded(await startTranslation(team.translator, { ref, locale: 'de' }));
		expect(await listEarlier(await someone(), { draftId, unit: 'para1' })).toBeNull();
		expect(await listEarlier(team.translator, { draftId, unit: 'para9' })).toBeNull();
		expect(await listEarlier(team.translator, { draftId: crypto.randomUUID(), unit: 'para1' })).toBeNull();
		await expect(readerDb().$queryRaw`SELECT words FROM public.memory_text`).rejects.toThrow(/denied/);
	});

	test('are the same after all rows are made again', async () => {
		const original = 'Everything that is made can be made once again.';
		await pair([original], ['Alles, was gemacht ist, kann noch einmal gemacht werden.']);
		const before = await offeredFor(original);
		await reindex();
		expect(await offeredFor(original)).toEqual(before);
		await deskDb().$executeRaw`SELECT remember_again()`;
		expect(await offeredFor(original)).toEqual(before);
	});
});
