import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '@/platform/testing';
import type { Member } from '../members/member';
import { listStatements } from '../search/published';
import { editionHash } from '../statements/hash';
import { findStatement } from '../statements/published';
import { type Block, keysOf } from '../statements/text';
import { verifyTrail } from '../trail/verify-trail';
import { type ImportOptions, importFiles } from './import-files';
import { findImporter } from './importer';

let folder: string;
let database: TestDatabase;
let importer: Member;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'rostrum-import-'));
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(async () => {
	database = await testDatabase();
	importer = await findImporter();
	return () => database.drop();
});

function sample(id: string, change: object = {}): string {
	const version = (title: string, status: string, words: string[]) => ({
		title,
		status,
		paragraphs: words.map((text, unit) => ({ unit, text })),
	});
	return JSON.stringify({
		id,
		kind: 'speech',
		date: '2019-05-04',
		place: 'Vienna',
		original: 'en',
		versions: {
			de: version(`Rede ${id}`, 'translation', ['Guten Tag.', 'Wir sammeln Erklärungen.']),
			en: version(`Speech ${id}`, 'original', ['Good day.', 'We collect declarations.']),
		},
		...change,
	});
}

async function file(name: string, ...lines: string[]): Promise<string> {
	const path = join(folder, name);
	await writeFile(path, lines.join('\n'));
	return path;
}

async function run(files: string[], options: Partial<ImportOptions> = {}) {
	const reasons: string[] = [];
	const tally = await importFiles(importer, files, {
		timeZone: 'UTC',
		report: ({ number }, reason) => reasons.push(`${number}: ${reason}`),
		...options,
	});
	return { ...tally, reasons };
}

async function count() {
	const { desk } = database;
	const [search] = await desk.$queryRaw<[{ n: number }]>`SELECT count(*)::int AS n FROM published.search_entry`;
	return {
		statements: await desk.statement.count(),
		editions: await desk.edition.count(),
		revisions: await desk.revision.count(),
		imported: await desk.importedStatement.count(),
		searchable: search.n,
		acts: await desk.trailEntry.count({ where: { act: 'import' } }),
	};
}

const numbers = (statements: number) => ({
	statements,
	editions: 2 * statements,
	revisions: 2 * statements,
	imported: statements,
	searchable: 2 * statements,
	acts: statements,
});

describe('importing a file', () => {
	test('publishes its statements, one entry in the trail for each', async () => {
		expect(await run([await file('two.jsonl', sample('a'), sample('b'))])).toMatchObject({
			statements: 2,
			versions: 4,
			refused: 0,
		});
		expect(await count()).toEqual(numbers(2));
		expect(await verifyTrail()).toMatchObject({ ok: true });
		expect(await database.desk.place.count()).toBe(1);
	});

	test('lets readers find and read them in each language, aligned', async () => {
		await run([await file('one.jsonl', sample('a'))]);
		const { statements } = await listStatements({ locale: 'de', query: 'Erklärung' });
		const ref = statements[0]?.ref ?? '';
		const [de, en] = [await findStatement({ ref, locale: 'de' }), await findStatement({ ref, locale: 'en' })];
		expect(de).toMatchObject({
			role: 'translation',
			behind: null,
			edition: { number: 1, title: 'Rede a', slug: 'rede-a' },
		});
		expect(en).toMatchObject({ role: 'original', facts: { precision: 'day', place: { text: 'Vienna', lang: 'en' } } });
		expect(keysOf(de?.edition.blocks ?? [])).toEqual(keysOf(en?.edition.blocks ?? []));
	});

	test('binds each edition by its hash, translations to their original', async () => {
		await run([await file('hash.jsonl', sample('a'))]);
		const editions = await database.desk.edition.findMany({
			include: { languageVersion: { include: { statement: true } }, basedOnEdition: true },
		});
		for (const { languageVersion: version, basedOnEdition, blocks, ...edition } of editions) {
			const { ref } = version.statement;
			const basedOn = basedOnEdition?.hash ?? null;
			const content = {
				...edition,
				blocks: blocks as Block[],
				ref,
				locale: version.locale,
				role: version.role,
				basedOn,
			};
			expect(editionHash(content)).toBe(edition.hash);
		}
		expect(editions.map((edition) => edition.basedOnEdition !== null).sort()).toEqual([false, true]);
	});

	test('a second time changes nothing', async () => {
		const path = await file('again.jsonl', sample('a'), sample('b'));
		await run([path]);
		const before = [await count(), await verifyTrail()];
		expect(await run([path])).toMatchObject({ statements: 0, unchanged: 2, refused: 0 });
		expect([await count(), await verifyTrail()]).toEqual(before);
	});

	test('keeps the versions of an unknown original apart', async () => {
		const versions = { ru: { title: 'Речь', status: 'unknown', paragraphs: [{ text: 'Добрый день.' }] } };
		await run([await file('unknown.jsonl', sample('a', { original: null, versions }))]);
		expect(await database.desk.statement.findFirst()).toMatchObject({ originalLocale: null });
		expect(await database.desk.languageVersion.findFirst()).toMatchObject({ role: 'translation' });
	});
});

describe('a line that cannot be taken', () => {
	test('is told with its number and reason, and the others go on', async () => {
		const path = await file('bad.jsonl', sample('a'), 'nonsense', sample('c', { kind: 'rumour' }), sample('d'));
		const { reasons, ...tally } = await run([path]);
		expect(tally).toMatchObject({ statements: 2, refused: 2 });
		expect(reasons).toEqual([
			expect.stringMatching(/^2: is not JSON/),
			expect.stringMatching(/^3: kind "rumour" is not a kind of statement/),
		]);
	});

	test('is told when it was imported with other words, and nothing is changed', async () => {
		await run([await file('before.jsonl', sample('a'))]);
		const before = await count();
		const { reasons, refused } = await run([await file('after.jsonl', sample('a', { place: 'Graz' }), sample('a'))]);
		expect(refused).toBe(1);
		expect(reasons[0]).toMatch(/^1: is not the line that was imported before as \/s\/[0-9a-z]{6}; nothing was changed/);
		expect(await count()).toEqual(before);
	});

	test('is told when its id comes twice in a file', async () => {
		const path = await file('twice.jsonl', sample('a'), sample('a'), sample('a', { place: 'Graz' }));
		expect(await run([path])).toMatchObject({ statements: 1, unchanged: 1, refused: 1 });
		expect(await count()).toEqual(numbers(1));
	});

	test('takes no other with it when only the database refuses it', async () => {
		await database.desk.$executeRaw`ALTER TABLE edition ADD CONSTRAINT not_this CHECK (title <> 'Speech b')`;
		const { reasons, ...tally } = await run([await file('refused.jsonl', sample('a'), sample('b'), sample('c'))]);
		expect(tally).toMatchObject({ statements: 2, refused: 1 });
		expect(reasons[0]).toMatch(/^2: .*not_this/);
		expect(await count()).toEqual(numbers(2));
		expect(await verifyTrail()).toMatchObject({ ok: true });
	});
});

describe('an import that ends early', { timeout: 90_000 }, () => {
	const many = Array.from({ length: 120 }, (_, i) => sample(`s${i}`));

	test('when it is stopped keeps whole statements, and goes on from there', async () => {
		// Three batches: while the second waits for the first to be written, the signal comes before the third.
		const three = Array.from({ length: 320 }, (_, i) => sample(`s${i}`));
		const path = await file('many.jsonl', ...three);
		const stop = new AbortController();
		const first = await run([path], { signal: stop.signal, progress: () => stop.abort() });
		expect(first.stopped).toBe(true);
		expect(first.statements).toBeLessThan(320);
		expect(await count()).toEqual(numbers(first.statements));
		expect(await run([path])).toMatchObject({ statements: 320 - first.statements, unchanged: first.statements });
		expect(await count()).toEqual(numbers(320));
	});

	test('when its connection is cut takes up again what was under way', async () => {
		const cut = () => database.desk.$queryRaw`
			SELECT pg_terminate_backend(pid)::text FROM pg_stat_activity
			WHERE datname = current_database() AND pid <> pg_backend_pid() AND xact_start IS NOT NULL`;
		const running = run([await file('cut.jsonl', ...many)]);
		let cuts = 0;
		while (cuts < 2) cuts += ((await cut()) as unknown[]).length;
		expect(await running).toMatchObject({ statements: 120, unchanged: 0, refused: 0 });
		expect(await count()).toEqual(numbers(120));
		expect(await verifyTrail()).toMatchObject({ ok: true });
	});
});

describe('a dry run', () => {
	test('tells what would happen and changes nothing', async () => {
		await run([await file('known.jsonl', sample('a'))]);
		const before = [await count(), await verifyTrail()];
		const path = await file('dry.jsonl', sample('a'), sample('b'), sample('c', { original: 'de' }));
		expect(await run([path], { dryRun: true })).toMatchObject({ statements: 1, versions: 2, unchanged: 1, refused: 1 });
		expect([await count(), await verifyTrail()]).toEqual(before);
	});
});

describe('who imports', () => {
	test('needs the grant', async () => {
		const path = await file('grant.jsonl', sample('a'));
		await expect(importFiles({ ...importer, grants: [] }, [path], { timeZone: 'UTC' })).rejects.toThrow('not-allowed');
	});

	test('is the installation unless a member is named', async () => {
		expect(await findImporter()).toEqual(importer);
		await expect(findImporter('nobody@example.org')).rejects.toThrow('No member has the address nobody@example.org.');
	});
});
