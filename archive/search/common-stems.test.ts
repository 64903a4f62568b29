import { beforeAll, expect, test } from 'vitest';
import { type Locale, locales } from '@/i18n/locales';
import { type TestDatabase, testDatabase } from '@/platform/testing';
import { seedDemo } from '@/prisma/seed/demo';
import { isCommon, readCommon } from './common-stems';
import { parseQuery } from './query';

let db: TestDatabase;

beforeAll(async () => {
	db = await testDatabase();
	await seedDemo();
	await db.desk.$executeRaw`VACUUM ANALYZE published.search_entry`;
	return () => db.drop();
}, 120_000);

/** Of each stem in each language the share of its texts that hold it. */
async function readShares() {
	return db.desk.$queryRaw<{ locale: Locale; stem: string; share: number; ofAll: number }[]>`
		WITH held AS (SELECT e.locale, unnest(tsvector_to_array(e.vector)) AS stem FROM published.search_entry e),
			size AS (SELECT locale, count(*)::float8 AS texts FROM published.search_entry GROUP BY 1)
		SELECT h.locale, h.stem, count(*) / min(z.texts) AS share,
			sum(count(*)) OVER (PARTITION BY h.stem)::float8 / (SELECT sum(texts) FROM size) AS "ofAll"
		FROM held h JOIN size z USING (locale) GROUP BY 1, 2`;
}

test('a stem is common in the languages whose texts hold it', async () => {
	const common = await readCommon();
	const shares = await readShares();
	const often = shares.filter(({ ofAll }) => ofAll > 0.05);
	expect(often.length).toBeGreaterThan(20);
	for (const { locale, stem, share } of often)
		expect(common?.has(`${locale} ${stem}`), `${stem} in ${locale}`).toBe(share >= 0.01);
	const held = new Set(shares.map(({ locale, stem }) => `${locale} ${stem}`));
	for (const one of common ?? []) expect(held, one).toContain(one);
	const inSome = often.filter(({ stem }) => !locales.every((locale) => held.has(`${locale} ${stem}`)));
	expect(inSome.length).toBeGreaterThan(10);
});

test('words are common where all of them are, and everywhere while nothing is counted', () => {
	const stems = (_: Locale, __: string, text: string) =>
		text
			.split(' ')
			.map((word) => `'${word.replaceAll("'", "''")}'`)
			.join(' & ');
	const asked = (query: string) => parseQuery({ query }) ?? expect.fail('it asks nothing');
	const common = new Set(['en report', "en o'clock", 'fr accord', 'en accord']);
	const isIn = (query: string) => locales.filter((locale) => isCommon(common, asked(query), stems, locale));
	expect(isIn('report')).toEqual(['en']);
	expect(isIn('accord').sort()).toEqual(['en', 'fr']);
	expect(isIn('accord report')).toEqual(['en']);
	expect(isIn("report o'clock")).toEqual(['en']);
	expect(isIn('report zebra')).toEqual([]);
	expect(isIn('zebra OR accord').sort()).toEqual(['en', 'fr']);
	expect(locales.filter((locale) => isCommon(null, asked('zebra'), stems, locale))).toEqual(locales);
});
