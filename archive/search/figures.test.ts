import { readFile } from 'node:fs/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { setEnv } from '@/platform/env';
import { type TestDatabase, testDatabase } from '@/platform/testing';
import { makeTemporary, type Temporary } from '@/platform/testing/temporary';
import { drawnPicture, figureOf, kept } from '../files/testing';
import { saveDraft } from '../statements/save-draft';
import { drafted, published, type Staff, staff, succeeded, throughReview, translated, words } from '../testing';
import { listStatements } from './published';
import { reindex } from './reindex';

let db: TestDatabase;
let team: Staff;
let folder: Temporary;
let owner: pg.Client;
let shown: Awaited<ReturnType<typeof illustrated>>;

beforeAll(async () => {
	db = await testDatabase();
	folder = await makeTemporary('search-figures');
	setEnv({ DATA_DIR: folder.path('data') });
	team = await staff();
	owner = new pg.Client({ connectionString: db.url });
	await owner.connect();
	shown = await illustrated();
	await throughReview(team, shown);
	const { file, ref } = shown;
	const german = words('Über Wasser', 'Das Wasser ist sauber.');
	const figure = figureOf(file, { alt: 'Ein Kranich am Ufer.', credit: 'Foto: Archiv' }, 'Der See.');
	await translated(team, ref, 'de', { ...german, blocks: [...german.blocks, figure] });
	await published(team, words('On stone', 'A stone is no crane.'));
});
afterAll(async () => {
	await owner.end();
	await db.drop();
	await folder.remove();
});

/** A draft that shows a picture. */
async function illustrated() {
	const plain = words('On water', 'The water is clean.');
	const draft = await drafted(team, plain);
	const { draftId, revisionId: baseRevisionId } = draft;
	const file = await kept(team.author, draftId, await drawnPicture());
	const standing = { alt: 'A heron beside a jetty.', credit: 'Photo: Zamira Osmonova' };
	const text = { ...plain, blocks: [...plain.blocks, figureOf(file, standing, 'Morning at the reservoir.')] };
	const { revisionId } = succeeded(await saveDraft(team.author, { draftId, baseRevisionId, text }));
	return { ...draft, revisionId, file };
}

const find = async (query: string, locale: 'en' | 'de' = 'en') =>
	(await listStatements({ locale, query })).statements.map(({ ref, key, snippet }) => ({
		ref,
		key,
		marked: snippet?.filter(({ mark }) => mark).map(({ text }) => text),
		text: snippet?.map(({ text }) => text).join(''),
	}));

test.each([
	['the alternative text', 'herons', 'heron'],
	['the caption', 'reservoirs', 'reservoir'],
	['the credit', 'zamira', 'Zamira'],
	['words of all three', 'jetty morning osmonova', 'jetty'],
	['a phrase', '"beside a jetty"', 'beside'],
])('a picture is found by %s, and its segment is the passage', async (_, query, marked) => {
	const [first, ...rest] = await find(query);
	expect(rest).toEqual([]);
	expect(first).toMatchObject({ ref: shown.ref, key: 'lake1' });
	expect(first?.marked).toContain(marked);
	expect(first?.text).toBe('A heron beside a jetty. Morning at the reservoir. Photo: Zamira Osmonova');
});

test('found in another language, the same picture’s words of the reader’s are shown', async () => {
	expect(await find('heron', 'de')).toMatchObject([
		{ ref: shown.ref, key: 'lake1', text: 'Ein Kranich am Ufer. Der See. Foto: Archiv' },
	]);
});

test('a draft’s picture is found by nobody outside, and by members', async () => {
	const draft = await illustrated();
	expect((await find('heron')).map(({ ref }) => ref)).toEqual([shown.ref]);
	const { rows } = await owner.query(`SELECT ref FROM desk_text WHERE words @@ to_tsquery('simple', 'heron & zamira')`);
	expect(rows).toEqual([{ ref: draft.ref }]);
});

test('rows from before are made anew where there are figures, as reindexing makes them, and no others are touched', async () => {
	const entries = async () =>
		(
			await owner.query(
				`SELECT x::text AS entry, x.ctid::text AS place FROM published.search_entry x ORDER BY ref, locale`,
			)
		).rows as { entry: string; place: string }[];
	const texts = async () => (await owner.query(`SELECT t::text FROM desk_text t ORDER BY ref, locale`)).rows;
	const [whole, wholeTexts] = [await entries(), await texts()];
	await owner.query(`UPDATE published.search_entry SET body = 'The water is clean.' WHERE ref = $1`, [shown.ref]);
	await owner.query(`UPDATE desk_text SET words = NULL`);
	await owner.query(`UPDATE desk_text t SET words = n.words FROM desk_text_now n
		WHERE n.statement_id = t.statement_id AND n.locale = t.locale AND n.words::text NOT LIKE '%heron%'`);
	expect(await find('heron')).toEqual([]);
	const before = await entries();
	for (const name of ['20261128113000_words_of_figures', '20261128113100_words_of_figures_in_drafts']) {
		const migration = await readFile(`prisma/migrations/${name}/migration.sql`, 'utf8');
		await owner.query(migration.replace('CREATE FUNCTION', 'CREATE OR REPLACE FUNCTION'));
	}
	const after = await entries();
	expect(after.map(({ entry }) => entry)).toEqual(whole.map(({ entry }) => entry));
	expect(await texts()).toEqual(wholeTexts);
	const touched = after.filter(({ place }) => !before.some((one) => one.place === place));
	expect(touched).toHaveLength(2);
	expect(touched.every(({ entry }) => entry.includes(shown.ref))).toBe(true);
	await reindex();
	expect((await entries()).map(({ entry }) => entry)).toEqual(whole.map(({ entry }) => entry));
});
