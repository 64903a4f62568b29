import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '@/platform/testing';
import { sentBy } from '@/platform/testing/sent-sql';
import type { Member } from './members/member';
import { listDesk } from './statements/desk-list';
import { someone } from './testing';
import { listDrafts } from './texts/desk';
import type { TextFilters } from './texts/filters';

const statements = 20_000;
/** A question about one page may read this many rows: those of the page, those beside it, and at most some thousands by their words. */
const few = 15_000;

let db: TestDatabase;
let owner: pg.Client;
let member: Member;

beforeAll(async () => {
	db = await testDatabase();
	member = await someone('author');
	owner = new pg.Client({ connectionString: db.url });
	await owner.connect();
	await fill();
}, 180_000);
afterAll(async () => {
	await owner.end();
	await db.drop();
});

/** Texts of so many statements in five languages, written past the triggers: a tenth of them drafts, in every state. */
async function fill(): Promise<void> {
	await owner.query('SET session_replication_role = replica');
	await owner.query(
		`INSERT INTO statement (id, ref, kind, original_locale)
		SELECT gen_random_uuid(), translate(lpad(to_hex(n), 6, '0'), 'ilou', 'xyzw'), 'speech', 'en' FROM generate_series(1, $1::int) n`,
		[statements],
	);
	await owner.query(
		`INSERT INTO desk_text (statement_id, locale, ref, kind, role, state, title, title_key, edition, behind, draft_id, head_revision_id,
			scheduled_for, changed_at, sorted_at, year, facets, words)
		SELECT id, locale, ref, (ARRAY['speech', 'speech', 'interview', 'message', 'news'])[1 + n % 5],
			CASE locale WHEN 'en' THEN 'original' ELSE 'translation' END, state, title, title, 1, CASE WHEN n % 23 = 0 THEN 1 ELSE 0 END,
			draft, draft, CASE WHEN state = 'scheduled' THEN '2030-01-01Z'::timestamptz + n % 700 * interval '1 hour' END,
			'2020-01-01Z'::timestamptz + n * 7919 % 100000 * interval '1 minute', given, extract(year FROM given),
			ARRAY['speaker:' || lpad((n % 300)::text, 6, '0'), 'topic:' || lpad((n % 40)::text, 6, '0'),
				'by:' || CASE WHEN n % 500 = 0 THEN $1 ELSE '00000000-0000-4000-8000-000000000000' END],
			CASE WHEN draft IS NOT NULL THEN to_tsvector('simple', title || ' in work') END
		FROM (SELECT s.id, s.ref, l.locale, row_number() OVER () AS n FROM statement s, unnest(ARRAY['de', 'en', 'es', 'ru', 'fr']) l (locale)) s,
			LATERAL (SELECT '1950-01-01Z'::timestamptz + n % 613 * interval '41 days' AS given,
				'common title rare' || n || CASE WHEN n % 29 = 0 THEN ' middling' ELSE '' END AS title,
				CASE WHEN n % 10 = 0 THEN gen_random_uuid() END AS draft) g,
			LATERAL (SELECT CASE WHEN draft IS NULL THEN 'published'
				ELSE (ARRAY['draft', 'draft', 'in-review', 'approved', 'scheduled'])[1 + n / 10 % 5] END AS state) t`,
		[member.id],
	);
	await owner.query(`
		INSERT INTO published.search_entry (statement_id, locale, ref, title, body, edition_id, number, role, slug, first_published_at, published_at,
			kind, sorted_at, speakers)
		SELECT statement_id, locale, ref, title, 'A body of words', gen_random_uuid(), 1, role, 'slug', changed_at, changed_at, kind, sorted_at, '{}'
		FROM desk_text WHERE locale = 'en' AND draft_id IS NULL`);
	await owner.query(
		`INSERT INTO person (id, ref) SELECT gen_random_uuid(), lpad(n::text, 6, '0') FROM generate_series(0, 299) n`,
	);
	await owner.query(
		`INSERT INTO topic (id, ref) SELECT gen_random_uuid(), lpad(n::text, 6, '0') FROM generate_series(0, 39) n`,
	);
	await owner.query('SET session_replication_role = origin');
	await owner.query('VACUUM ANALYZE');
}

const narrowings: TextFilters[] = [
	{},
	{ state: 'approved' },
	{ state: 'scheduled', locale: 'ru' },
	{ locale: 'fr' },
	{ locale: 'de', kind: 'news' },
	{ from: '1980', to: '1980' },
	{ query: 'rare7770' },
	{ query: 'common' },
	{ query: 'middling' },
	{ query: 'common title', state: 'draft', locale: 'es' },
	{ query: 'nowhere' },
	{ query: '000abc' },
	{ speaker: '000123' },
	{ topic: '000007', state: 'in-review' },
	{ mine: true },
	{ writtenBy: 'member' },
	{ writtenBy: 'nobody' },
	{ behind: true },
	{ scheduled: '2030-01-09' },
	{ since: '2020-03-10' },
	{ since: '2999-01-01' },
];
const orders = {
	changed: '2020-02-01T00:00:00.000Z~001000~en',
	given: '1980-05-01T00:00:00.000Z~001000~en',
	title: 'common title rare5~001000~en',
} as const;

const asked = narrowings.flatMap((narrowed) =>
	(['changed', 'given', 'title'] as const).flatMap((order) =>
		[undefined, orders[order]].map((after) => ({ ...narrowed, order, after })),
	),
);

describe('what finding texts at the desk asks', () => {
	test.each([
		['listDrafts', listDrafts],
		['listDesk', listDesk],
	] as const)('%s reads few rows, however it is asked', { timeout: 300_000 }, async (_, list) => {
		const over: [number, string, string][] = [];
		for (const input of asked) {
			const sent = await sentBy(() => list(member, input), 'desk_text');
			expect(sent.length, 'it asked nothing').toBeGreaterThan(0);
			for (const { text, values } of sent) over.push([await readBy(text, values), JSON.stringify(input), text]);
		}
		expect(over.filter(([count]) => count >= few)).toEqual([]);
	});

	test('would be seen if it read a table whole', async () => {
		expect(await readBy(`SELECT * FROM desk_text WHERE edition = 7`, [])).toBeGreaterThan(few);
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
	const scans = text.includes(' UNION ALL ') ? 'off' : 'on';
	await owner.query(`SELECT set_config('enable_seqscan', $1, FALSE), set_config('enable_indexscan', $1, FALSE)`, [
		scans,
	]);
	const { rows } = await owner.query(`EXPLAIN (ANALYZE, FORMAT JSON) ${text}`, values);
	const readIn = (node: PlanNode): number => {
		const removed = (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0);
		const grows = ['desk_text', 'desk_entry', 'search_entry', 'statement'].includes(node['Relation Name'] ?? '');
		const own = grows ? (node['Actual Rows'] + removed) * node['Actual Loops'] : 0;
		return (node.Plans ?? []).reduce((total, step) => total + readIn(step), own);
	};
	return readIn(rows[0]['QUERY PLAN'][0].Plan);
}
