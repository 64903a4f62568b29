import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '@/platform/testing';
import { sentBy } from '@/platform/testing/sent-sql';
import { type BoardInput, listBoard } from './board/desk';
import { countQueue, listQueue, queueOrders, queueParts } from './board/queue';
import type { Member } from './members/member';
import { someone } from './testing';

const statements = 20_000;
/** A question about one page may read this many rows: those of the page, those beside it, and at most a thousand by their words. */
const few = 6_000;

let db: TestDatabase;
let owner: pg.Client;
let member: Member;

beforeAll(async () => {
	db = await testDatabase();
	member = await someone('translator');
	owner = new pg.Client({ connectionString: db.url });
	await owner.connect();
	await fill();
}, 120_000);
afterAll(async () => {
	await owner.end();
	await db.drop();
});

/** Rows of so many statements, written past the triggers: every state, all kinds, seventy years. */
async function fill(): Promise<void> {
	await owner.query('SET session_replication_role = replica');
	await owner.query(
		`INSERT INTO statement (id, ref, kind, original_locale)
		SELECT gen_random_uuid(), translate(lpad(to_hex(n), 6, '0'), 'ilou', 'xyzw'), 'speech', 'en' FROM generate_series(1, $1::int) n`,
		[statements],
	);
	await owner.query(`
		INSERT INTO desk_entry (statement_id, locale, ref, kind, sorted_at, year, role, title, edition, behind, draft_id, state, since, importance)
		SELECT id, locale, ref, (ARRAY['speech', 'speech', 'speech', 'interview', 'message', 'news'])[1 + n % 6],
			'1950-01-01Z'::timestamptz + n % 613 * interval '41 days', extract(year FROM '1950-01-01Z'::timestamptz + n % 613 * interval '41 days'),
			CASE locale WHEN 'en' THEN 'original' ELSE 'translation' END, 'A common title, rare' || n || ' and ' || locale,
			1, 0, CASE WHEN state = 'draft' THEN gen_random_uuid() END, state, '2020-01-01Z'::timestamptz + n * 7919 % 100000 * interval '1 minute', n % 45
		FROM (SELECT s.id, s.ref, l.locale, row_number() OVER () AS n FROM statement s, unnest(ARRAY['de', 'en', 'es', 'ru', 'fr']) l (locale)) s,
			LATERAL (SELECT CASE WHEN locale = 'en' THEN 'published' WHEN n % 400 = 0 THEN 'draft' WHEN n % 3 = 0 THEN 'missing'
				WHEN n % 41 = 0 THEN 'not-planned' WHEN n % 17 = 0 THEN 'behind' WHEN n % 500 = 1 THEN 'in-review' ELSE 'published' END AS state) t`);
	await owner.query('SET session_replication_role = origin');
	await owner.query('VACUUM ANALYZE');
}

const after = '1980-05-01T00:00:00.000Z~0a0000';
const narrowings: BoardInput[] = [
	{},
	{ state: 'missing' },
	{ state: 'missing', language: 'ru' },
	{ state: 'behind', kind: 'news' },
	{ state: 'removed' },
	{ state: 'removed', kind: 'interview', language: 'de' },
	{ language: 'fr', kind: 'message' },
	{ year: 1980 },
	{ year: 1980, kind: 'interview', state: 'published' },
	{ year: 0 },
	{ query: 'rare7777' },
	{ query: 'common', state: 'missing' },
	{ query: 'common rare4', language: 'de' },
	{ mine: true },
	{ mine: true, language: 'ru', state: 'draft' },
];

const cases: Record<string, (() => Promise<unknown>)[]> = {
	listQueue: queueParts.flatMap((part) =>
		queueOrders.flatMap((order) =>
			[undefined, order === 'age' ? '2020-01-20T00:00:00.000Z~000abc' : `20~${after}`].map(
				(place) => () => listQueue(member, { language: 'ru', part, order, after: place }),
			),
		),
	),
	countQueue: [() => countQueue(member, 'ru')],
	listBoard: narrowings.flatMap((narrowed) =>
		[undefined, after].map((place) => () => listBoard(member, { ...narrowed, after: place })),
	),
};

describe("what the desk's lists ask", () => {
	test.each(Object.keys(cases))('%s reads few rows, however it is asked', async (name) => {
		for (const ask of cases[name] ?? []) {
			const sent = await sentBy(ask, 'desk_entry');
			expect(sent.length, 'it asked nothing').toBeGreaterThan(0);
			for (const { text, values } of sent) {
				expect(await readBy(text, values), `rows read by ${text} ${JSON.stringify(values)}`).toBeLessThan(few);
			}
		}
	});

	test('would be seen if it read a table whole', async () => {
		for (const text of [
			`SELECT * FROM desk_entry WHERE behind = 7`,
			`SELECT ref FROM desk_entry WHERE locale = 'ru' ORDER BY behind DESC LIMIT 30`,
		]) {
			expect(await readBy(text, []), text).toBeGreaterThan(few);
		}
	});
});

interface PlanNode {
	'Relation Name'?: string;
	'Actual Rows': number;
	'Actual Loops': number;
	'Rows Removed by Filter'?: number;
	'Rows Removed by Index Recheck'?: number;
	Plans?: PlanNode[];
}

/** How many rows of tables that grow with the archive the steps of a plan read, those that they throw away too. */
async function readBy(text: string, values: unknown[]): Promise<number> {
	const { rows } = await owner.query(`EXPLAIN (ANALYZE, FORMAT JSON) ${text}`, values);
	const readIn = (node: PlanNode): number => {
		const removed = (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0);
		const grows = ['desk_entry', 'statement'].includes(node['Relation Name'] ?? '');
		const own = grows ? (node['Actual Rows'] + removed) * node['Actual Loops'] : 0;
		return (node.Plans ?? []).reduce((total, step) => total + readIn(step), own);
	};
	return readIn(rows[0]['QUERY PLAN'][0].Plan);
}
