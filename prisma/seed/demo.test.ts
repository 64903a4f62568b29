import { beforeAll, describe, expect, test } from 'vitest';
import { findStatement } from '@/archive/statements/published';
import { keysOf, segmentsOf } from '@/archive/statements/text';
import { verifyTrail } from '@/archive/trail/verify-trail';
import { type Locale, locales } from '@/i18n/locales';
import { type TestDatabase, testDatabase } from '@/platform/testing';
import { seedDemo } from './demo';
import { demoStatement, localesOf } from './demo-statement';
import questions from './statements/questions.json';
import { universalDeclaration } from './universal-declaration';

describe('the Universal Declaration', () => {
	const [whole, ...articles] = universalDeclaration();

	test('is whole: thirty articles, each a statement too, in five languages', () => {
		expect(articles).toHaveLength(30);
		expect(whole?.versions.map((version) => `${version.locale} ${version.role}`)).toEqual([
			'de translation',
			'en original',
			'es authentic',
			'ru authentic',
			'fr authentic',
		]);
		expect(articles.map((article) => article.versions[3]?.text.title).at(-1)).toBe(
			'Всеобщая декларация прав человека, статья 30',
		);
	});

	test('is aligned, but for three words that only English and Spanish have', () => {
		const keys = new Map(whole?.versions.map(({ locale, text }) => [locale, keysOf(text.blocks)]));
		const therefore = keys.get('en')?.filter((key) => !keys.get('de')?.includes(key)) ?? [];
		expect(therefore).toHaveLength(1);
		for (const locale of locales) {
			const expected = keys.get('en')?.filter((key) => locale === 'en' || locale === 'es' || !therefore.includes(key));
			expect(keys.get(locale)).toEqual(expected);
		}
		for (const { versions } of articles)
			expect(new Set(versions.map(({ text }) => keysOf(text.blocks).join())).size).toBe(1);
	});
});

describe('the briefing', () => {
	test('says everything in five languages', () => {
		const briefing = demoStatement.parse(questions);
		expect(localesOf(briefing)).toHaveLength(5);
		for (const { text } of briefing.paragraphs) expect(Object.keys(text).sort()).toEqual([...locales].sort());
	});
});

describe('the demo archive', () => {
	let database: TestDatabase;
	let refs: Map<string, string>;
	beforeAll(async () => {
		database = await testDatabase();
		const signIns = await seedDemo();
		expect(signIns).toHaveLength(5);
		const editions = await database.desk.edition.findMany({
			select: { title: true, languageVersion: { select: { statement: { select: { ref: true } } } } },
		});
		refs = new Map(editions.map((edition) => [edition.title, edition.languageVersion.statement.ref]));
		return () => database.drop();
	}, 120_000);

	const find = (title: string, locale: Locale) => findStatement({ ref: refs.get(title) ?? '', locale });

	test('is loaded once', async () => {
		expect(await seedDemo()).toEqual([]);
		expect(await database.desk.statement.count()).toBe(41);
	});

	test('leaves a whole trail', async () => {
		expect(await verifyTrail()).toMatchObject({ ok: true });
	});

	test('shows a briefing of questions and answers', async () => {
		const briefing = await find('Questions and answers: how this archive publishes, corrects and withdraws', 'ru');
		expect(briefing?.edition.blocks.filter((block) => block.type === 'turn')).toHaveLength(14);
	});

	test('shows three editions and a translation behind its original', async () => {
		const title = 'Wie dieses Archiv seine Ausgaben zählt';
		expect(await find(title, 'de')).toMatchObject({ edition: { number: 3, changeClass: 'factual' } });
		expect(await find(title, 'fr')).toMatchObject({ edition: { number: 3, changeClass: 'translation' }, behind: null });
		expect(await find(title, 'es')).toMatchObject({
			edition: { number: 1 },
			behind: { originalEdition: 3, followsEdition: 1 },
		});
		const reference = segmentsOf((await find(title, 'en'))?.edition.blocks ?? []).find(({ text }) =>
			text.includes('characters'),
		);
		expect(reference?.text).toContain('six characters');
	});

	test('shows a Russian original without a Spanish version', async () => {
		const russian = await find('Почему оригинал всегда назван оригиналом', 'ru');
		expect(russian?.versions.map(({ locale, role }) => `${locale} ${role}`).sort()).toEqual([
			'de translation',
			'en translation',
			'fr translation',
			'ru original',
		]);
	});

	test('shows a withdrawn statement with its reason, and of a removed one nothing', async () => {
		const withdrawn = await find('Recommendation: quote the full address', 'es');
		expect(withdrawn?.withdrawal).toMatchObject({ kind: 'withdrawn', reason: { lang: 'es' } });
		expect(await find('Test notice', 'en')).toBeNull();
	});

	test('has a draft in review and one on the schedule', async () => {
		const drafts = await database.desk.draft.findMany({ orderBy: { state: 'asc' }, select: { state: true } });
		expect(drafts.map((draft) => draft.state)).toEqual(['in-review', 'scheduled']);
	});

	test('has for its members only what waits for them', async () => {
		const unread = await database.desk.notification.groupBy({ by: ['kind'], where: { readAt: null } });
		expect(unread.map(({ kind }) => kind).sort()).toEqual(['review-asked', 'source-changed']);
		expect(await database.desk.notification.count({ where: { kind: 'published' } })).toBeGreaterThan(20);
	});
});

describe('loading that is interrupted', () => {
	test('leaves nothing behind', async () => {
		const database = await testDatabase();
		await database.desk.$executeRaw`ALTER TABLE withdrawal ADD CONSTRAINT interrupted CHECK (false)`;
		await expect(seedDemo()).rejects.toThrow();
		expect(await database.desk.member.count()).toBe(0);
		expect(await database.desk.trailEntry.count()).toBe(0);
		await database.desk.$executeRaw`ALTER TABLE withdrawal DROP CONSTRAINT interrupted`;
		expect(await seedDemo()).toHaveLength(5);
		await database.drop();
	}, 120_000);
});
