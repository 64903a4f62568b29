import { readdir } from 'node:fs/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { locales } from '@/i18n/locales';
import { preferringIndexes } from '@/platform/reader-role';
import { type TestDatabase, testDatabase } from '@/platform/testing';
import { type Sent, sentBy } from '@/platform/testing/sent-sql';
import * as calendar from './calendar/published';
import * as corrections from './corrections/published';
import * as editions from './editions/published';
import * as files from './files/published';
import * as following from './following/published';
import * as freshness from './freshness/published';
import { importStatements } from './imports/import-statements';
import { findImporter } from './imports/importer';
import { mapStatement } from './imports/map-statement';
import * as labels from './labels/published';
import * as neighbours from './neighbours/published';
import * as passages from './passages/published';
import * as questions from './questions/published';
import * as quotes from './quotes/published';
import * as related from './related/published';
import { readCommon } from './search/common-stems';
import { writeCursor } from './search/cursor';
import * as search from './search/published';
import * as statementPage from './statement-page/published';
import { correctEdition } from './statements/correct-edition';
import * as statements from './statements/published';
import { removeStatement, requestRemoval } from './statements/remove-statement';
import { saveDraft } from './statements/save-draft';
import * as syndication from './syndication/published';
import { published, type Staff, someone, staff, succeeded, throughReview, translated, words } from './testing';

const count = 240;
/** A question about one page may read this many rows of a table that holds `count` or five times as many. */
const few = 120;

/** Shares of all texts, in hundredths, that the question for common stems looks at: here as of a large archive. */
const looked = 3;

let db: TestDatabase;
let reader: pg.Client;
/** What is asked once for many searches. */
let sampled: Sent[];
let team: Staff;
let behind: string;
let removed: string;
/** A statement with topics and a speaker. */
let one: string;
/** Of each noun the one with the most statements. */
let named: Record<string, string>;

beforeAll(async () => {
	db = await testDatabase();
	team = await staff();
	await importMany();
	behind = await leaveBehind();
	removed = await remove();
	await showFiles();
	const most = await db.desk.$queryRaw<{ noun: string; ref: string }[]>`
		SELECT DISTINCT ON (noun) noun, split_part(facet, ':', 2) AS ref FROM published.facet_tally ORDER BY noun, count DESC, facet`;
	named = Object.fromEntries(most.map(({ noun, ref }) => [noun, ref]));
	[{ ref: one }] = await db.desk.$queryRaw<[{ ref: string }]>`
		SELECT ref FROM published.statement_entry WHERE cardinality(facets) > 4 ORDER BY sorted_at LIMIT 1 OFFSET 100`;
	await db.desk.$executeRaw`VACUUM ANALYZE`;
	sampled = await sentBy(readCommon, 'TABLESAMPLE');
	reader = new pg.Client({ connectionString: preferringIndexes(db.readerUrl) });
	await reader.connect();
}, 120_000);
afterAll(async () => {
	await reader.end();
	await db.drop();
});

async function importMany(): Promise<void> {
	const kinds = ['speech', 'interview', 'message'] as const;
	const mapped = Array.from({ length: count }, (_, n) => {
		const version = (status: 'original' | 'translation') => ({
			title: `Title ${n}`,
			status,
			paragraphs: Array.from({ length: 3 }, (_, unit) => ({
				unit: String(unit),
				type: 'p' as const,
				...(n % 3 === 1 ? { role: unit === 0 ? ('question' as const) : ('answer' as const) } : {}),
				text: `Common words, unit${unit} and rare${n} ones.`,
			})),
		});
		const versions = Object.fromEntries(
			locales.map((code) => [code, version(code === 'en' ? 'original' : 'translation')]),
		);
		const day = { date: new Date(Date.UTC(1950 + (n % 70), n % 12, 1 + (n % 28))).toISOString().slice(0, 10) };
		const named = { place: `Place ${n % 5}`, speaker: `Speaker ${n % 10}`, topic: `Topic ${n % 4}, Topic ${n % 3}` };
		const kind = kinds[n % 3] ?? 'speech';
		const result = mapStatement({ id: `plan-${n}`, kind, ...day, ...named, original: 'en', versions }, 'UTC');
		if (!result.ok) throw new Error(result.problem);
		return result.statement;
	});
	succeeded(await importStatements(await findImporter(), mapped));
}

/** A statement whose translation is behind its original. */
async function leaveBehind(): Promise<string> {
	const { ref } = await published(team);
	await translated(team, ref, 'de', words('Über Wasser', 'Das Wasser ist sauber.'));
	const draft = succeeded(await correctEdition(team.author, { ref, locale: 'en' }));
	const { draftId, revisionId: baseRevisionId } = draft;
	const text = words('On water', 'The water is clear.');
	const { revisionId } = succeeded(await saveDraft(team.author, { draftId, baseRevisionId, text }));
	await throughReview(team, { draftId, revisionId }, { changeClass: 'factual', changeNote: 'Clear.' });
	return ref;
}

const picture = 'a'.repeat(64);
const goneWithText = 'b'.repeat(64);

/** A picture in every edition, and one in what was removed alone; written past the triggers. */
async function showFiles(): Promise<void> {
	await db.desk.$transaction([
		db.desk.$executeRaw`SET LOCAL session_replication_role = replica`,
		db.desk.$executeRaw`
			INSERT INTO file (hash, media, name, bytes, width, height, uploaded_by)
			SELECT hash, 'image/png', 'lake.png', 1, 1, 1, ${team.author.id}::uuid FROM unnest(ARRAY[${picture}, ${goneWithText}]) hash`,
		db.desk.$executeRaw`INSERT INTO edition_file (hash, edition_id) SELECT ${picture}, id FROM edition`,
		db.desk.$executeRaw`
			INSERT INTO edition_file (hash, edition_id) SELECT ${goneWithText}, e.id
			FROM edition e JOIN language_version v ON v.id = e.language_version_id JOIN statement s ON s.id = v.statement_id
			WHERE s.ref = ${removed}`,
	]);
}

async function remove(): Promise<string> {
	const { ref } = await published(team);
	succeeded(await requestRemoval(team.publisher, { ref, reasons: { en: 'Sent by mistake.' } }));
	succeeded(await removeStatement(await someone('publisher'), { ref }));
	return ref;
}

/** What narrows lists and searches, each in the forms that make different SQL. */
const narrowings: (() => Partial<search.ListInput>)[] = [
	() => ({}),
	() => ({ kind: 'interview' }),
	() => ({ year: 1980 }),
	() => ({ language: 'fr' }),
	() => ({ speaker: named.speaker }),
	() => ({ topic: named.topic }),
	() => ({ place: named.place, kind: 'interview' }),
	() => ({ language: 'de', topic: named.topic, speaker: named.speaker }),
	() => ({ from: '1980-02-01', to: '1980-04-30' }),
	() => ({ language: 'de', publishedFrom: '1999-01-01', kind: 'speech' }),
	() => ({ missing: 'de', year: 1980 }),
	() => ({ asOf: '2100-01-01', speaker: named.speaker }),
];

/** What all texts hold, what few do, what a stemmer passes over, and a phrase, all of which other languages' texts may hold. */
const excluding = '-common -rare78 -and -"rare79 ones"';

/** Each function that the public's pages ask, in all the forms that make different SQL. */
const cases: Record<string, (() => Promise<unknown>)[]> = {
	findStatement: [() => statements.findStatement({ ref: behind, locale: 'de' })],
	findEditions: [
		() => editions.findEditions(behind, 'de', { locale: 'de' }, { locale: 'en' }),
		() => editions.findEditions(behind, 'en', { locale: 'en', number: 1 }, { locale: 'en', number: 2 }),
	],
	findHistory: [() => editions.findHistory({ ref: behind, locale: 'de' })],
	listHashedEditions: [() => editions.listHashedEditions({ ref: behind })],
	findAddress: [() => statements.findAddress({ ref: behind, locale: 'en' })],
	listRefs: [() => statements.listRefs({ after: 'g00000', limit: 5 })],
	findMissing: [() => statements.findMissing({ ref: behind, locale: 'ru' })],
	findTombstone: [() => statements.findTombstone({ ref: removed, locale: 'en' })],
	findQuoted: [() => quotes.findQuoted({ ref: behind, locale: 'en', number: 1 })],
	listStatements: ['', 'rare77 "unit2 and" -nothing', `rare77 ${excluding}`].flatMap((query) =>
		narrowings.flatMap((narrowed) =>
			[{}, { after: '' }, { before: '' }].map((turn) => () => {
				const cursor = writeCursor({ at: new Date(Date.UTC(1980, 5)), ref: 'g00000' });
				return search.listStatements({
					locale: 'en',
					query,
					...narrowed(),
					...Object.fromEntries(Object.keys(turn).map((key) => [key, cursor])),
				});
			}),
		),
	),
	listCorrections: [{}, { language: 'en' as const }, { changeClass: 'factual' as const }].flatMap((filter) =>
		[{}, { after: '' }, { before: '' }].map((turn) => () => {
			const cursor = `${new Date(Date.UTC(2100, 1)).toISOString()}~00000000-0000-7000-8000-000000000000`;
			const turned = Object.fromEntries(Object.keys(turn).map((key) => [key, cursor]));
			return corrections.listCorrections({ ...filter, ...turned });
		}),
	),
	countCorrections: [{}, { language: 'en' as const }, { changeClass: 'factual' as const }].map(
		(filter) => () => corrections.countCorrections(filter),
	),
	countByYear: [() => calendar.countByYear()],
	countByMonth: [() => calendar.countByMonth({ year: 1980 })],
	countByDay: [() => calendar.countByDay({ year: 1980, month: 7 })],
	listDelays: [() => calendar.listDelays()],
	findStatementPage: [() => statementPage.findStatementPage({ ref: one, locale: 'de' })],
	listRelated: [() => related.listRelated({ ref: one, locale: 'de' })],
	findNeighbours: [() => neighbours.findNeighbours({ ref: one, locale: 'de' })],
	listPassages: [() => passages.listPassages({ ref: behind, key: 'para1' })],
	listQuestions: [{}, { speaker: '' }, { topic: '' }, { year: 1980 }, { speaker: '', topic: '' }].flatMap((filter) =>
		[{}, { after: '' }, { before: '' }].map((turn) => () => {
			const cursor = `${new Date(Date.UTC(1980, 5)).toISOString()}~g00000~-1`;
			return questions.listQuestions({
				locale: 'en',
				...filter,
				...('speaker' in filter ? { speaker: named.speaker } : {}),
				...('topic' in filter ? { topic: named.topic } : {}),
				...Object.fromEntries(Object.keys(turn).map((key) => [key, cursor])),
			});
		}),
	),
	listQuestionChoices: [() => questions.listQuestionChoices({ locale: 'en' })],
	listNames: [() => labels.listNames({ noun: 'topic', locale: 'de' })],
	findNameAddress: [() => labels.findNameAddress({ noun: 'person', ref: named.speaker ?? '', locale: 'de' })],
	findName: [() => labels.findName({ noun: 'person', ref: named.speaker ?? '', locale: 'de' })],
	listFilterChoices: [() => search.listFilterChoices({ locale: 'en' })],
	listEditionsForFeed: [
		() => syndication.listEditionsForFeed({ locale: 'en', limit: 30 }),
		...(['person', 'topic', 'place'] as const).map(
			(noun) => () =>
				syndication.listEditionsForFeed({
					locale: 'en',
					named: { noun, ref: named[noun === 'person' ? 'speaker' : noun] ?? '' },
				}),
		),
	],
	findPublishedFile: [picture, goneWithText, 'c'.repeat(64)].map((hash) => () => files.findPublishedFile({ hash })),
	listStatementEditions: [() => syndication.listStatementEditions({ ref: behind, locale: 'en' })],
	countSitemaps: [() => syndication.countSitemaps()],
	showsChanges: [() => freshness.showsChanges(['1', '2'])],
	listTouchedSince: [() => freshness.listTouchedSince('18446744073709551600')],
	findFollowedLabels: [
		() => following.findFollowedLabels({ what: 'person', target: named.speaker ?? '' }),
		() => following.findFollowedLabels({ what: 'statement', target: behind }),
		() => following.findFollowedLabels({ what: 'search', target: `q=water&speaker=${named.speaker}` }),
	],
	listForSitemap: [() => syndication.listForSitemap({ page: 3, size: 10 })],
};

describe('what the public asks', () => {
	test('is all examined here', async () => {
		const nouns = await readdir(import.meta.dirname, { withFileTypes: true });
		const names: string[] = [];
		for (const noun of nouns.filter((entry) => entry.isDirectory())) {
			const files = await readdir(`${import.meta.dirname}/${noun.name}`);
			if (!files.includes('published.ts')) continue;
			const module: Record<string, unknown> = await import(`./${noun.name}/published.ts`);
			names.push(...Object.keys(module).filter((name) => typeof module[name] === 'function'));
		}
		expect(names.sort()).toEqual(Object.keys(cases).sort());
	});

	test.each(Object.keys(cases))('%s reads no table whole, however it is asked', async (name) => {
		for (const ask of cases[name] ?? []) {
			const sent = await sentBy(ask, 'published.');
			expect(sent.length, 'it asked nothing').toBeGreaterThan(0);
			for (const question of sent) await expectFewRead(question);
		}
	});

	test('looks at some texts, once, to know which stems are common', async () => {
		expect(sampled).toHaveLength(1);
		for (const { text, values } of sampled) {
			const [commonFrom, percent, ...others] = values;
			expect(percent).toBeGreaterThan(looked);
			await expectFewRead({ text, values: [commonFrom, looked, ...others] });
		}
	});

	async function expectFewRead({ text, values }: Sent): Promise<void> {
		const { rows } = await reader.query(`EXPLAIN (ANALYZE, FORMAT JSON) ${text}`, values);
		const read = readsOf(rows[0]['QUERY PLAN'][0].Plan);
		expect(
			read.filter(({ whole }) => whole).map(({ table }) => table),
			`read one after another by ${text}`,
		).toEqual([]);
		for (const { table, rows: number } of read) expect(number, `rows of ${table} read by ${text}`).toBeLessThan(few);
	}

	test('would be seen if it read a table whole', async () => {
		for (const text of [
			'SELECT * FROM published.search_entry WHERE lead IS NULL',
			'SELECT count(*) FROM published.statement_entry',
			'SELECT count(*) FROM published.statement s JOIN published.version v ON v.statement_id = s.id',
		]) {
			const { rows } = await reader.query(`EXPLAIN (ANALYZE, FORMAT JSON) ${text}`);
			const read = readsOf(rows[0]['QUERY PLAN'][0].Plan);
			expect(
				read.some(({ whole, rows: number }) => whole || number >= few),
				text,
			).toBe(true);
		}
	});
});

interface PlanNode {
	'Node Type': string;
	'Relation Name'?: string;
	'Actual Rows': number;
	'Actual Loops': number;
	'Rows Removed by Filter'?: number;
	'Rows Removed by Index Recheck'?: number;
	Plans?: PlanNode[];
}

/** Tables that grow with the archive; names of people and places and tallies do not. */
const grows =
	/^(statement|facts|language_version|edition|withdrawal|facts_speaker|facts_topic|search_entry|statement_entry|question_entry|freshness|file|edition_file)$/;

/** How many rows of growing tables each step of a plan reads, and whether one after another. */
function readsOf(node: PlanNode): { table: string; rows: number; whole: boolean }[] {
	const table = node['Relation Name'];
	const removed = (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0);
	const rows = (node['Actual Rows'] + removed) * node['Actual Loops'];
	const own = table && grows.test(table) ? [{ table, rows, whole: node['Node Type'] === 'Seq Scan' }] : [];
	return [...own, ...(node.Plans ?? []).flatMap(readsOf)];
}
