import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deskDb } from '@/platform/db';
import { type TestDatabase, testDatabase } from '@/platform/testing';
import { correctEdition } from './statements/correct-edition';
import { saveDraft } from './statements/save-draft';
import { submitDraft } from './statements/submit-draft';
import { drafted, published, type Staff, someone, staff, succeeded, throughReview, translated, words } from './testing';
import { verifyTrail } from './trail/verify-trail';

let db: TestDatabase;
let team: Staff;
let owner: pg.Client;
let reader: pg.Client;

beforeAll(async () => {
	db = await testDatabase();
	team = await staff();
	owner = new pg.Client({ connectionString: db.url });
	reader = new pg.Client({ connectionString: db.readerUrl });
	await owner.connect();
	await reader.connect();
});
afterAll(async () => {
	await owner.end();
	await reader.end();
	await db.drop();
});

/** Runs SQL as the owner with a trail entry in the same transaction, so that only the law under test can refuse it. */
async function attempt(sql: string): Promise<void> {
	await owner.query('BEGIN');
	try {
		await owner.query(
			`INSERT INTO trail_entry (actor, act, subject, detail) VALUES ('system', 'attempt', 'none', '{}')`,
		);
		await owner.query(sql);
		await owner.query('COMMIT');
	} catch (error) {
		await owner.query('ROLLBACK');
		throw error;
	}
}

describe('what is immutable', () => {
	const tables = ['edition', 'revision', 'approval', 'facts', 'trail_entry'];

	test.each(tables)('%s refuses UPDATE, DELETE and TRUNCATE', async (table) => {
		await published(team);
		await expect(
			attempt(
				`UPDATE ${table} SET ${table === 'trail_entry' ? 'act' : 'id'} = ${table === 'trail_entry' ? 'act' : 'id'}`,
			),
		).rejects.toThrow(/immutable/);
		await expect(attempt(`DELETE FROM ${table}`)).rejects.toThrow(/immutable/);
		await expect(attempt(`TRUNCATE ${table} CASCADE`)).rejects.toThrow(/immutable/);
	});

	test('a published statement cannot be deleted or renamed', async () => {
		const { ref } = await published(team);
		await expect(attempt(`DELETE FROM statement WHERE ref = '${ref}'`)).rejects.toThrow(/cannot be deleted/);
		await expect(attempt(`UPDATE statement SET ref = '000000' WHERE ref = '${ref}'`)).rejects.toThrow(/keeps its ref/);
	});
});

describe('one draft and one live edition', () => {
	test('a language version holds one draft', async () => {
		const { draftId } = await drafted(team);
		await expect(
			attempt(`INSERT INTO draft (id, language_version_id, head_revision_id, started_by)
				SELECT gen_random_uuid(), language_version_id, head_revision_id, started_by FROM draft WHERE id = '${draftId}'`),
		).rejects.toThrow(/draft_language_version_id_key|draft_head_revision_id_key/);
	});

	test('a live edition belongs to its own language version', async () => {
		const one = await published(team);
		const other = await published(team);
		await expect(
			attempt(`UPDATE language_version v SET live_edition_id = (SELECT e.id FROM edition e WHERE e.hash = '${other.hash}')
				FROM statement s WHERE s.id = v.statement_id AND s.ref = '${one.ref}'`),
		).rejects.toThrow(/live_edition|only moves forward/);
	});

	test('the live edition never moves back', async () => {
		const { ref } = await published(team);
		const correction = succeeded(await correctEdition(team.author, { ref, locale: 'en' }));
		const saved = succeeded(
			await saveDraft(team.author, {
				draftId: correction.draftId,
				baseRevisionId: correction.revisionId,
				text: words('On water', 'Clear water.'),
			}),
		);
		await throughReview(
			team,
			{ ...correction, revisionId: saved.revisionId },
			{ changeClass: 'typo', changeNote: 'A word.' },
		);
		await expect(
			attempt(`UPDATE language_version v SET live_edition_id = (SELECT e.id FROM edition e WHERE e.language_version_id = v.id AND e.number = 1)
				FROM statement s WHERE s.id = v.statement_id AND s.ref = '${ref}'`),
		).rejects.toThrow(/only moves forward/);
	});

	test('an edition follows the one before it', async () => {
		const { hash } = await published(team);
		await expect(
			attempt(`INSERT INTO edition (id, language_version_id, number, revision_id, title, slug, blocks, published_at, published_by, approved_by, hash, change_class, change_note)
				SELECT gen_random_uuid(), language_version_id, 3, revision_id, title, slug, blocks, now(), published_by, approved_by, repeat('a', 64), 'typo', 'x'
				FROM edition WHERE hash = '${hash}'`),
		).rejects.toThrow(/does not follow/);
	});
});

describe('approval', () => {
	test('is refused by the database to whoever wrote the draft', async () => {
		const draft = await drafted(team);
		succeeded(await submitDraft(team.author, draft));
		await expect(
			attempt(`INSERT INTO approval (id, draft_id, revision_id, member_id)
				VALUES (gen_random_uuid(), '${draft.draftId}', '${draft.revisionId}', '${team.author.id}')`),
		).rejects.toThrow(/wrote none of it/);
	});

	test('a draft cannot be marked approved without one', async () => {
		const draft = await drafted(team);
		await expect(attempt(`UPDATE draft SET state = 'approved' WHERE id = '${draft.draftId}'`)).rejects.toThrow(
			/not approved/,
		);
	});

	test('an edition without one is refused', async () => {
		const draft = await drafted(team);
		await expect(
			attempt(`INSERT INTO edition (id, language_version_id, number, revision_id, title, slug, blocks, published_at, published_by, approved_by, hash)
				SELECT gen_random_uuid(), language_version_id, 1, id, title, 'x', blocks, now(), author_id, '${team.reviewer.id}', repeat('b', 64)
				FROM revision WHERE id = '${draft.revisionId}'`),
		).rejects.toThrow(/second pair of eyes/);
	});
});

describe('the texts', () => {
	test('a key stands once in a text', async () => {
		const draft = await drafted(team);
		await expect(
			attempt(`INSERT INTO revision (id, language_version_id, draft_id, title, blocks, hash, author_id)
				SELECT gen_random_uuid(), language_version_id, draft_id, title, blocks || blocks, hash, author_id FROM revision WHERE id = '${draft.revisionId}'`),
		).rejects.toThrow(/revision_blocks/);
	});

	test('an edition cannot hold other words than its revision', async () => {
		const draft = await drafted(team);
		await expect(
			attempt(`INSERT INTO edition (id, language_version_id, number, revision_id, title, slug, blocks, published_at, published_by, via, forced_reason, hash)
				SELECT gen_random_uuid(), language_version_id, 1, id, 'Another title', 'x', blocks, now(), author_id, 'force', 'because', repeat('c', 64)
				FROM revision WHERE id = '${draft.revisionId}'`),
		).rejects.toThrow(/words of its revision/);
	});
});

describe('publishing one language', () => {
	test('changes no row of another', async () => {
		const { ref } = await published(team);
		await translated(team, ref, 'fr', words('De l’eau', 'L’eau est propre.'));
		const rows = async () =>
			(
				await owner.query(
					`SELECT v.xmin, v.*, e.xmin, e.*, x.xmin, x.* FROM language_version v JOIN statement s ON s.id = v.statement_id
					JOIN edition e ON e.id = v.live_edition_id JOIN published.search_entry x ON x.statement_id = s.id AND x.locale = v.locale
					WHERE s.ref = $1 AND v.locale IN ('en', 'fr') ORDER BY v.locale`,
					[ref],
				)
			).rows;
		const before = await rows();
		expect(before).toHaveLength(2);
		await translated(team, ref, 'de', words('Über Wasser', 'Das Wasser ist sauber.'));
		expect(await rows()).toEqual(before);
	});
});

describe('the reader', () => {
	test('cannot read any table of the desk', async () => {
		const { rows } = await owner.query<{ name: string }>(
			`SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname NOT IN ('published', 'pg_catalog', 'information_schema')`,
		);
		expect(rows.length).toBeGreaterThan(25);
		for (const { name } of rows) {
			await expect(reader.query(`SELECT * FROM ${name} LIMIT 1`), name).rejects.toThrow(/permission denied/);
		}
	});

	test('cannot write what it reads, nor become another role', async () => {
		await expect(reader.query('DELETE FROM published.search_entry')).rejects.toThrow(/permission denied/);
		await expect(reader.query('UPDATE published.statement_entry SET year = 1')).rejects.toThrow(/permission denied/);
		await expect(reader.query('CREATE TABLE published.mine (a int)')).rejects.toThrow(/permission denied/);
		await expect(reader.query(`SELECT published.index_versions(ARRAY[]::uuid[])`)).rejects.toThrow(/permission denied/);
	});

	test('sees no word of a draft anywhere in what it may read', async () => {
		await drafted(team, words('Zyzzyva secret title', 'Zyzzyva secret words.'));
		const { rows } = await owner.query<{ name: string }>(
			`SELECT format('published.%I', table_name) AS name FROM information_schema.tables WHERE table_schema = 'published'`,
		);
		expect(rows.length).toBeGreaterThan(10);
		for (const { name } of rows) {
			const found = await reader.query(`SELECT count(*)::int AS n FROM ${name} t WHERE t::text ILIKE '%zyzzyva%'`);
			expect(found.rows[0].n, name).toBe(0);
		}
	});

	test('a cheap function cannot look behind the views', async () => {
		await expect(
			reader
				.query(
					`CREATE FUNCTION pg_temp.peek(t text) RETURNS boolean LANGUAGE plpgsql COST 0.0001 AS $$ BEGIN RAISE NOTICE '%', t; RETURN true; END $$`,
				)
				.then(() => reader.query('SELECT count(*) FROM published.edition WHERE pg_temp.peek(title)')),
		).resolves.toBeDefined();
		const noticed: string[] = [];
		reader.on('notice', (notice) => noticed.push(notice.message ?? ''));
		await drafted(team, words('Qwertz behind the barrier', 'x'));
		await reader.query('SELECT count(*) FROM published.edition WHERE pg_temp.peek(title)');
		expect(noticed.length).toBeGreaterThan(0);
		expect(noticed.join()).not.toContain('Qwertz');
	});
});

describe('the trail', () => {
	test('an act without a trail entry is refused', async () => {
		const draft = await drafted(team);
		await expect(owner.query(`UPDATE draft SET updated_at = now() WHERE id = '${draft.draftId}'`)).rejects.toThrow(
			/leaves no trail/,
		);
		await expect(
			owner.query(`INSERT INTO statement (id, ref, kind) VALUES (gen_random_uuid(), '00000a', 'speech')`),
		).rejects.toThrow(/leaves no trail/);
	});

	test('is chained, and tells where it was tampered with', async () => {
		await Promise.all([drafted(team), drafted(team), published(team), someone('author')]);
		const whole = await verifyTrail(7);
		expect(whole).toMatchObject({ ok: true });
		const count = await deskDb().trailEntry.count();
		expect(whole.entries).toBe(count);
		await owner.query('ALTER TABLE trail_entry DISABLE TRIGGER trail_entry_immutable');
		await owner.query(`UPDATE trail_entry SET actor = 'somebody else' WHERE seq = 5`);
		expect(await verifyTrail()).toEqual({ ok: false, entries: 4, brokenAt: 5n });
		await owner.query(`DELETE FROM trail_entry WHERE seq = 5`);
		expect(await verifyTrail()).toEqual({ ok: false, entries: 4, brokenAt: 6n });
		await owner.query('ALTER TABLE trail_entry ENABLE TRIGGER trail_entry_immutable');
	});
});
