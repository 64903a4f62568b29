import { addMember } from '@/archive/members/add-member';
import type { Member } from '@/archive/members/member';
import { listEarlier } from '@/archive/memory/desk';
import { correctEdition } from '@/archive/statements/correct-edition';
import { step } from '@/bin/steps';
import { closeDatabases, deskDb } from '@/platform/db';
import { setEnv } from '@/platform/env';
import { migrate } from '@/platform/migrate';
import { startPostgres } from '@/platform/postgres';
import { readerUrl } from '@/platform/reader-role';
import { makeTemporary } from '@/platform/testing/temporary';
import { seedDemo } from '@/prisma/seed/demo';
import { quantile, timed } from './load';
import { chainedTexts } from './memory/chained-texts';
import type { Row } from './table';

const within = 100;
const batch = 5000;
/** Of the reference, which takes seconds. */
const fewRuns = 5;

/**
 * What it takes to find earlier translations of the demo's rows among so many other texts of the same language, whose words follow
 * each other as the demo's do, beside looking through a trigram index of the same texts. Prints both plans for one row.
 */
export async function measureMemory({ texts = 200_000 } = {}): Promise<Row[]> {
	const temporary = await makeTemporary('bench-memory');
	const postgres = await startPostgres({ directory: temporary.path('postgres') });
	try {
		const { url, readerPassword } = postgres;
		await migrate(url, { readerPassword });
		setEnv({ DATABASE_URL: url, READER_DATABASE_URL: readerUrl(url, readerPassword) });
		await seedDemo();
		const started = performance.now();
		await step(`Remembering ${texts} texts`, () => remember(texts));
		console.log(`${Math.round(texts / ((performance.now() - started) / 1000))} texts a second`);
		const db = deskDb();
		await db.$executeRaw`CREATE INDEX memory_text_trigrams ON memory_text USING gin (words published.gin_trgm_ops)`;
		for (const table of ['memory_text', 'memory_shingle', 'memory_pair'])
			await db.$executeRawUnsafe(`VACUUM ANALYZE ${table}`);
		console.table(
			await db.$queryRaw`SELECT relname, reltuples::bigint::text AS rows, pg_size_pretty(pg_relation_size(oid)) AS size
				FROM pg_class WHERE relname LIKE 'memory_%' AND relkind IN ('r', 'i') ORDER BY relname`,
		);
		const member = await addMember({
			name: 'Bench',
			email: 'bench@example.org',
			locale: 'en',
			grants: [{ role: 'translator', locale: '*' }],
		});
		const asked = await rowsOf(member);
		const ours = await timed(asked.length, (run) => listEarlier(member, asked[run] ?? { draftId: '', unit: '' }));
		const trigrams = await timed(fewRuns, (run) => byTrigrams(asked[run]?.words ?? ''));
		await explain(asked[ours.indexOf(Math.max(...ours))]?.words ?? '');
		return [0.5, 0.95].flatMap((share) => [
			{
				measure: `earlier translations of a row among ${texts} texts, p${share * 100} ÷ through a trigram index`,
				ours: quantile(ours, share),
				reference: quantile(trigrams, share),
				unit: 'ms' as const,
			},
			{
				measure: `earlier translations of a row among ${texts} texts, p${share * 100} ÷ ${within} ms`,
				ours: quantile(ours, share),
				reference: within,
				unit: 'ms' as const,
				bar: { atMost: 1 },
			},
		]);
	} finally {
		await closeDatabases();
		await postgres.stop();
		await temporary.remove();
	}
}

/** Each text stands as if a German edition translated it. */
async function remember(texts: number): Promise<void> {
	const db = deskDb();
	const known = await db.$queryRaw<{ words: string }[]>`SELECT words FROM memory_text WHERE locale = 'en'`;
	const [{ edition }] = await db.$queryRaw<[{ edition: string }]>`
		SELECT edition_id::text AS edition FROM memory_pair WHERE locale = 'de' LIMIT 1`;
	const chain = chainedTexts(known.map(({ words }) => words));
	for (let done = 0; done < texts; done += batch) {
		const words = Array.from({ length: batch }, () => chain.next().value);
		await db.$executeRaw`
			WITH fresh AS (
				INSERT INTO memory_text (locale, words) SELECT DISTINCT 'en', w FROM unnest(${words}::text[]) w
				ON CONFLICT DO NOTHING RETURNING id, locale, words
			), shingled AS (
				INSERT INTO memory_shingle SELECT s, f.id FROM fresh f, unnest(memory_shingles(f.locale, f.words)) s
			)
			INSERT INTO memory_pair SELECT ${edition}::uuid, 'bench' || id, 'de', id FROM fresh`;
	}
}

interface Asked {
	draftId: string;
	unit: string;
	words: string;
}

/** The rows of German translations of English originals, open for correction. */
async function rowsOf(member: Member): Promise<Asked[]> {
	const db = deskDb();
	const some = await db.$queryRaw<{ ref: string }[]>`
		SELECT x.ref FROM published.search_entry x JOIN published.statement_entry s USING (statement_id)
		WHERE x.locale = 'de' AND x.role = 'translation' AND s.original_locale = 'en' ORDER BY x.ref LIMIT 20`;
	for (const { ref } of some) await correctEdition(member, { ref, locale: 'de' });
	return db.$queryRaw`
		SELECT d.id::text AS "draftId", u.unit, u.words FROM draft d
			JOIN language_version v ON v.id = d.language_version_id AND v.locale = 'de'
			JOIN edition e ON e.id = d.based_on_edition_id
			JOIN language_version source ON source.id = e.language_version_id AND source.locale = 'en'
			CROSS JOIN LATERAL memory_units(e.title, e.lead, e.blocks) u
		WHERE btrim(u.words) <> '' ORDER BY md5(u.words) LIMIT 120`;
}

function byTrigrams(words: string): Promise<unknown> {
	return deskDb().$transaction(async (tx) => {
		await tx.$executeRaw`SET LOCAL pg_trgm.similarity_threshold = 0.5`;
		await tx.$queryRaw`
			SELECT id, published.similarity(words, ${words}) AS alike FROM memory_text
			WHERE locale = 'en' AND words OPERATOR(published.%) ${words} ORDER BY 2 DESC LIMIT 6`;
	});
}

async function explain(words: string): Promise<void> {
	type Plan = { 'QUERY PLAN': string }[];
	const ours = await deskDb().$queryRaw<Plan>`EXPLAIN (ANALYZE, BUFFERS)
		SELECT t.id, published.similarity(t.words, ${words}) FROM (
			SELECT m.text_id FROM unnest(memory_shingles('en', ${words})) s (shingle)
				CROSS JOIN LATERAL (SELECT text_id FROM memory_shingle WHERE shingle = s.shingle LIMIT 1000) m
			GROUP BY m.text_id ORDER BY count(*) DESC, m.text_id DESC LIMIT 100) near
		JOIN memory_text t ON t.id = near.text_id`;
	const trigrams = await deskDb().$transaction(async (tx) => {
		await tx.$executeRaw`SET LOCAL pg_trgm.similarity_threshold = 0.5`;
		return tx.$queryRaw<Plan>`EXPLAIN (ANALYZE, BUFFERS)
			SELECT id FROM memory_text WHERE locale = 'en' AND words OPERATOR(published.%) ${words}`;
	});
	for (const plan of [ours, trigrams]) console.log(`${plan.map((line) => line['QUERY PLAN']).join('\n')}\n`);
}
