import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '@/platform/testing';
import { listStatements } from '../search/published';
import { listEditionsForFeed, listForSitemap } from '../syndication/published';
import { published, type Staff, someone, staff, succeeded, translated, words } from '../testing';
import { correctEdition } from './correct-edition';
import { findAddress, findMissing, findStatement, findTombstone } from './published';
import { removeStatement, requestRemoval } from './remove-statement';
import { restoreStatement, withdrawStatement } from './withdraw-statement';

let db: TestDatabase;
let team: Staff;

beforeAll(async () => {
	db = await testDatabase();
	team = await staff();
});
afterAll(() => db.drop());

const reasons = { en: 'Sent by mistake.', de: 'Irrtümlich gesendet.' };

describe('withdrawing', () => {
	test('keeps the text under a notice in the reader’s language', async () => {
		const { ref } = await published(team, words('Withdrawn wombat', 'A wombat was here.'));
		expect(await withdrawStatement(team.author, { ref, reasons })).toEqual({ ok: false, reason: 'not-allowed' });
		expect(await withdrawStatement(team.publisher, { ref, reasons: {} })).toEqual({
			ok: false,
			reason: 'reason-needed',
		});
		succeeded(await withdrawStatement(team.publisher, { ref, reasons }));
		const page = await findStatement({ ref, locale: 'en' });
		expect(page?.edition.blocks).toHaveLength(1);
		expect(page?.withdrawal).toMatchObject({
			kind: 'withdrawn',
			by: team.publisher.name,
			reason: { text: 'Sent by mistake.', lang: 'en' },
		});
		expect((await listStatements({ locale: 'en', query: 'wombat' })).statements).toMatchObject([
			{ ref, withdrawn: true },
		]);
		expect(await correctEdition(team.author, { ref, locale: 'en' })).toEqual({ ok: false, reason: 'withdrawn' });
		succeeded(await restoreStatement(team.publisher, { ref }));
		expect((await findStatement({ ref, locale: 'en' }))?.withdrawal).toBeNull();
	});
});

describe('removing', () => {
	test('needs a second member and leaves a tombstone and no word of the text', async () => {
		const { ref } = await published(team, words('Removed quokka', 'A quokka was here.'));
		await translated(team, ref, 'de', words('Entferntes Quokka', 'Ein Quokka war hier.'));
		expect(await removeStatement(team.publisher, { ref })).toEqual({ ok: false, reason: 'not-found' });
		succeeded(await requestRemoval(team.publisher, { ref, reasons }));
		expect(await findAddress({ ref, locale: 'en' })).toMatchObject({ status: 'live' });
		expect(await removeStatement(team.publisher, { ref })).toEqual({ ok: false, reason: 'second-person-needed' });
		const second = await someone('publisher');
		succeeded(await removeStatement(second, { ref }));
		expect(await findStatement({ ref, locale: 'en' })).toBeNull();
		expect(await findMissing({ ref, locale: 'fr' })).toBeNull();
		expect(await findAddress({ ref, locale: 'de' })).toEqual({ status: 'removed' });
		expect(await findTombstone({ ref, locale: 'de' })).toMatchObject({
			notice: { by: second.name, reason: { text: 'Irrtümlich gesendet.', lang: 'de' } },
		});
		expect(await findTombstone({ ref, locale: 'ru' })).toMatchObject({ notice: { reason: { lang: 'en' } } });
		expect((await listStatements({ locale: 'en', query: 'quokka' })).count).toBe(0);
		expect((await listStatements({ locale: 'en' })).statements.map((one) => one.ref)).not.toContain(ref);
		expect((await listForSitemap({ page: 1 }))?.map((one) => one.ref)).not.toContain(ref);
		expect((await listEditionsForFeed({ locale: 'de' })).map((one) => one.ref)).not.toContain(ref);
	});
});

describe('a language that is not there', () => {
	test('is told with the languages there are', async () => {
		const { ref, slug } = await published(team, words('On sand', 'Sand.'));
		expect(await findAddress({ ref, locale: 'en' })).toEqual({ status: 'live', slug, editions: 1, locales: ['en'] });
		expect(await findAddress({ ref, locale: 'ru' })).toEqual({
			status: 'missing',
			locales: ['en'],
			originalLocale: 'en',
		});
		expect(await findMissing({ ref, locale: 'ru' })).toMatchObject({
			versions: [{ locale: 'en', title: 'On sand' }],
			facts: { place: { text: 'Алма-Ата', lang: 'ru' } },
		});
		expect(await findMissing({ ref, locale: 'en' })).toBeNull();
		expect(await findAddress({ ref: '000000', locale: 'en' })).toBeNull();
	});
});
