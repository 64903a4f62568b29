import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '@/platform/testing';
import { sentBy } from '@/platform/testing/sent-sql';
import type { Member } from './members/member';
import { listAddable, listReleases } from './releases/desk';
import { countSecondLooks, listSecondLooks } from './second-looks/desk';
import { someone } from './testing';

const statements = 20_000;
/** A question about one page may read this many rows of tables that hold many times as many. */
const few = 3_000;

let db: TestDatabase;
let owner: pg.Client;
let member: Member;

beforeAll(async () => {
	db = await testDatabase();
	member = await someone('publisher', 'reviewer');
	owner = new pg.Client({ connectionString: db.url });
	await owner.connect();
	await fill();
}, 120_000);
afterAll(async () => {
	await owner.end();
	await db.drop();
});

/** As many statements with a forced edition, every other one looked at, and an approved draft; as many releases. Past the triggers. */
async function fill(): Promise<void> {
	await owner.query('SET session_replication_role = replica');
	await owner.query(
		`CREATE TEMP TABLE n AS SELECT n, gen_random_uuid() AS statement, gen_random_uuid() AS version, gen_random_uuid() AS revision,
			gen_random_uuid() AS edition, gen_random_uuid() AS draft, now() - n * interval '1 minute' AS at FROM generate_series(1, $1::int) n`,
		[statements],
	);
	await owner.query(
		`INSERT INTO statement (id, ref, kind) SELECT statement, translate(lpad(to_hex(n), 6, '0'), 'ilou', 'xyzw'), 'speech' FROM n`,
	);
	await owner.query(
		`INSERT INTO language_version (id, statement_id, locale, role, live_edition_id) SELECT version, statement, 'en', 'original', edition FROM n`,
	);
	const { id } = member;
	await owner.query(
		`INSERT INTO revision (id, language_version_id, draft_id, title, blocks, hash, author_id)
			SELECT revision, version, draft, 'Title', '[]', repeat('0', 64), $1 FROM n`,
		[id],
	);
	await owner.query(
		`INSERT INTO edition (id, language_version_id, number, revision_id, title, slug, blocks, via, forced_reason, published_at, published_by, hash)
			SELECT edition, version, 1, revision, 'Title', 'title', '[]', 'force', 'Haste.', at, $1, lpad(n::text, 64, '0') FROM n`,
		[id],
	);
	await owner.query(`INSERT INTO awaiting_look SELECT edition, at FROM n WHERE n % 2 = 0`);
	await owner.query(`INSERT INTO second_look SELECT edition, $1, at FROM n WHERE n % 2 = 1`, [id]);
	await owner.query(
		`INSERT INTO draft (id, language_version_id, state, head_revision_id, started_by, updated_at) SELECT draft, version, 'approved', revision, $1, at FROM n`,
		[id],
	);
	await owner.query(
		`INSERT INTO release (id, name, made_by, made_at) SELECT gen_random_uuid(), 'Release', $1, at FROM n`,
		[id],
	);
	await owner.query('SET session_replication_role = origin');
	await owner.query('VACUUM ANALYZE');
}

const after = () => `${new Date(Date.now() - 86_400_000).toISOString()}~00000000-0000-0000-0000-000000000000`;
const cases: Record<string, (() => Promise<unknown>)[]> = {
	listSecondLooks: [
		() => listSecondLooks(member),
		() => listSecondLooks(member, { after: after() }),
		() => listSecondLooks(member, { ref: '000abc' }),
	],
	countSecondLooks: [() => countSecondLooks(member)],
	listReleases: [() => listReleases(member), () => listReleases(member, { after: after() })],
	listAddable: [() => listAddable(member), () => listAddable(member, { ref: '000abc' })],
};

describe('what lists of what waits ask', () => {
	test.each(Object.keys(cases))('%s reads few rows, however it is asked', async (name) => {
		for (const ask of cases[name] ?? []) {
			const sent = await sentBy(ask, 'SELECT');
			expect(sent.length, 'it asked nothing').toBeGreaterThan(0);
			for (const { text, values } of sent) expect(await readBy(text, values), text).toBeLessThan(few);
		}
	});

	test('would be seen if it read a table whole', async () => {
		expect(await readBy(`SELECT id FROM edition WHERE forced_reason = 'None.'`, [])).toBeGreaterThan(few);
	});
});

interface PlanNode {
	'Actual Rows': number;
	'Actual Loops': number;
	'Rows Removed by Filter'?: number;
	Plans?: PlanNode[];
}

/** How many rows all steps of a plan gave or looked at in vain. */
async function readBy(text: string, values: unknown[]): Promise<number> {
	const { rows } = await owner.query(`EXPLAIN (ANALYZE, FORMAT JSON) ${text}`, values);
	const [{ Plan: plan }] = rows[0]['QUERY PLAN'] as [{ Plan: PlanNode }];
	return countRows(plan);
}

function countRows(node: PlanNode): number {
	const own = (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'];
	return own + (node.Plans ?? []).reduce((sum, child) => sum + countRows(child), 0);
}
