import { beforeEach, describe, expect, test } from 'vitest';
import { findImporter } from '@/archive/imports/importer';
import { reindex } from '@/archive/search/reindex';
import { editionHash } from '@/archive/statements/hash';
import { findStatement } from '@/archive/statements/published';
import type { Block } from '@/archive/statements/text';
import { verifyTrail } from '@/archive/trail/verify-trail';
import type { Locale } from '@/i18n/locales';
import { type TestDatabase, testDatabase } from '@/platform/testing';
import { seedDemo } from '@/prisma/seed/demo';
import { type Loaded, loadArchive } from './load-archive';

let db: TestDatabase;

beforeEach(async () => {
	db = await testDatabase();
	await seedDemo();
	return () => db.drop();
}, 120_000);

async function load(statements = 120): Promise<Loaded> {
	const importer = await findImporter();
	return loadArchive(db.url, { statements, batch: 25, importer: importer.id });
}

describe('a loaded archive', { timeout: 120_000 }, () => {
	test('binds each edition by its hash to its words, its basis and the one before', async () => {
		const loaded = await load();
		expect(loaded.editions).toBeGreaterThan(loaded.versions);
		const editions = await db.desk.edition.findMany({
			include: { languageVersion: { include: { statement: true } }, basedOnEdition: true, revision: true },
			orderBy: [{ languageVersionId: 'asc' }, { number: 'asc' }],
		});
		expect(editions.length).toBeGreaterThanOrEqual(loaded.editions);
		for (const [index, edition] of editions.entries()) {
			const { languageVersion: version, basedOnEdition: basis, revision } = edition;
			const before = editions[index - 1];
			const previous = before?.languageVersionId === version.id ? before : null;
			const { locale, role, statement } = version;
			const blocks = edition.blocks as unknown as Block[];
			const content = { ...edition, blocks, ref: statement.ref, locale, role, basedOn: basis?.hash ?? null };
			expect(edition.hash).toBe(editionHash({ ...content, previousHash: previous?.hash ?? null }));
			expect(edition.previousHash).toBe(previous?.hash ?? null);
			expect(edition.number).toBe((previous?.number ?? 0) + 1);
			expect(revision.blocks).toEqual(edition.blocks);
		}
	});

	test('has a whole trail with one entry for each act', async () => {
		const before = await db.desk.trailEntry.count();
		const { statements, editions, versions } = await load();
		const trail = await verifyTrail();
		const withdrawn = await db.desk.trailEntry.count({ where: { act: 'withdraw', detail: { contains: 'benchmark' } } });
		expect(trail).toMatchObject({ ok: true, entries: before + statements + (editions - versions) + withdrawn + 1 });
	});

	test('holds what foreign keys and constraints demand', async () => {
		await load();
		const keys = await db.desk.$queryRaw<{ table: string; name: string }[]>`
			SELECT conrelid::regclass::text AS table, quote_ident(conname) AS name FROM pg_constraint
			WHERE contype IN ('f', 'c') AND connamespace = 'public'::regnamespace AND conrelid <> 0 AND convalidated`;
		expect(keys.length).toBeGreaterThan(50);
		await db.desk.$executeRaw`UPDATE pg_constraint SET convalidated = false
			WHERE contype IN ('f', 'c') AND connamespace = 'public'::regnamespace AND conrelid <> 0`;
		for (const { table, name } of keys) {
			await db.desk.$executeRawUnsafe(`ALTER TABLE ${table} VALIDATE CONSTRAINT ${name}`);
		}
	});

	test('has the rows of lists, search and tallies that reindexing makes, and all indexes', async () => {
		const indexes = () => db.desk.$queryRaw`SELECT indexdef FROM pg_indexes WHERE schemaname = 'published' ORDER BY 1`;
		const rows = () =>
			Promise.all([
				db.desk.$queryRaw`SELECT t::text FROM published.statement_entry t ORDER BY 1`,
				db.desk.$queryRaw`SELECT t::text FROM published.search_entry t ORDER BY 1`,
				db.desk.$queryRaw`SELECT t::text FROM published.name_entry t ORDER BY 1`,
				db.desk.$queryRaw`SELECT t::text FROM published.facet_entry t ORDER BY 1`,
				db.desk.$queryRaw`SELECT t::text FROM published.tally t WHERE count <> 0 ORDER BY 1`,
				db.desk.$queryRaw`SELECT t::text FROM published.facet_tally t WHERE count <> 0 ORDER BY 1`,
				db.desk.$queryRaw`SELECT t::text FROM desk_entry t ORDER BY 1`,
			]);
		const before = await indexes();
		await load();
		expect(await indexes()).toEqual(before);
		const loaded = await rows();
		await db.desk.$executeRaw`DELETE FROM published.search_entry`;
		await db.desk.$executeRaw`DELETE FROM published.statement_entry`;
		await db.desk.$executeRaw`DELETE FROM published.name_entry`;
		await reindex();
		await db.desk.$executeRaw`SELECT desk_again()`;
		expect(await rows()).toEqual(loaded);
	});

	test('shows translations behind, several editions and withdrawals', async () => {
		await load(300);
		const found = await db.desk.$queryRaw<{ ref: string; locale: Locale }[]>`
			SELECT x.ref, x.locale FROM published.search_entry x JOIN published.search_entry o USING (statement_id)
			WHERE o.role = 'original' AND o.number = 2 AND x.role = 'translation' AND x.number = 1 AND x.title ~ '\\([0-9]+\\)$'`;
		expect(found.length).toBeGreaterThan(0);
		for (const page of found) expect((await findStatement(page))?.behind?.changedKeys).toHaveLength(1);
		expect(
			await db.desk.withdrawal.count({ where: { reasons: { path: ['en'], string_contains: 'benchmark' } } }),
		).toBeGreaterThan(0);
	});
});

describe('loading', { timeout: 120_000 }, () => {
	test('gives the same archive for the same seed', async () => {
		const hashes = () =>
			db.desk.edition.findMany({
				where: { languageVersion: { statement: { imported: { sourceId: { startsWith: 'bench-' } } } } },
				select: { hash: true },
				orderBy: { id: 'asc' },
			});
		await load(60);
		const first = await hashes();
		expect(first.length).toBeGreaterThan(200);
		await db.drop();
		db = await testDatabase();
		await seedDemo();
		await load(60);
		expect(await hashes()).toEqual(first);
	});
});
