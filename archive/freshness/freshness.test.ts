import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deskDb } from '@/platform/db';
import { type TestDatabase, testDatabase } from '@/platform/testing';
import { correctEdition } from '../statements/correct-edition';
import { redirectStatement, requestRedirect } from '../statements/redirect-statement';
import { removeStatement, requestRemoval } from '../statements/remove-statement';
import { saveDraft } from '../statements/save-draft';
import { restoreStatement, withdrawStatement } from '../statements/withdraw-statement';
import {
	changeFactsAsTwo,
	drafted,
	published,
	type Staff,
	staff,
	succeeded,
	throughReview,
	translated,
	words,
} from '../testing';
import { forgetChanges } from './forget-changes';
import { type Bookmark, readChanges } from './read-changes';

let db: TestDatabase;
let team: Staff;
let connection: pg.Client;

beforeAll(async () => {
	db = await testDatabase();
	team = await staff();
	connection = new pg.Client({ connectionString: db.url });
	await connection.connect();
});
afterAll(async () => {
	await connection.end();
	await db.drop();
});

/** The tags that an act touches, sorted, without those of the statements beside it in time, which have a test of their own. */
async function touchedBy(act: () => Promise<unknown>): Promise<string[]> {
	const { bookmark } = await readChanges(connection, null);
	await act();
	const { changes } = await readChanges(connection, bookmark);
	const tags = new Set(changes?.flatMap((change) => change.tags));
	return [...tags].filter((tag) => !tag.startsWith('near:')).sort();
}

const reasons = { en: 'Sent by mistake.' };

describe('what an act changes for the public', () => {
	test('drafting, saving and reviewing change nothing', async () => {
		const touched = await touchedBy(async () => {
			const { draftId, revisionId } = await drafted(team);
			const text = words('On wind', 'The wind is strong.');
			succeeded(await saveDraft(team.author, { draftId, baseRevisionId: revisionId, text }));
		});
		expect(touched).toEqual([]);
	});

	test('publishing and correcting change the statement, the lists and the feed of that language alone', async () => {
		const first = await published(team);
		const touched = await touchedBy(() => translated(team, first.ref, 'fr', words('Sur l’eau', 'L’eau est claire.')));
		expect(touched).toEqual(['feed:fr', `statement:${first.ref}`, 'statements']);
		const corrected = await touchedBy(async () => {
			const { draftId, revisionId } = succeeded(await correctEdition(team.author, { ref: first.ref, locale: 'en' }));
			const text = words('On water', 'The water is very clean.');
			const saved = succeeded(await saveDraft(team.author, { draftId, baseRevisionId: revisionId, text }));
			await throughReview(
				team,
				{ draftId, revisionId: saved.revisionId },
				{ changeClass: 'typo', changeNote: 'A word.' },
			);
		});
		expect(corrected).toEqual(['feed:en', `statement:${first.ref}`, 'statements']);
	});

	test('facts, withdrawing, restoring, removing and redirecting change every language', async () => {
		const { ref } = await published(team);
		await translated(team, ref, 'de', words('Über Wasser', 'Das Wasser ist sauber.'));
		const all = ['feed:de', 'feed:en', `statement:${ref}`, 'statements'];
		const facts = { deliveredAt: { date: '2018-06-12' }, timeZone: 'Asia/Almaty', speakers: [] };
		expect(await touchedBy(async () => succeeded(await changeFactsAsTwo(team.publisher, { ref, facts })))).toEqual(all);
		expect(await touchedBy(() => withdrawStatement(team.publisher, { ref, reasons }))).toEqual(all);
		expect(await touchedBy(() => restoreStatement(team.publisher, { ref }))).toEqual(all);
		const other = (await staff()).publisher;
		const removed = await touchedBy(async () => {
			succeeded(await requestRemoval(team.publisher, { ref, reasons }));
			succeeded(await removeStatement(other, { ref }));
		});
		expect(removed).toEqual(all);
		const { ref: twice } = await published(team);
		const redirected = await touchedBy(async () => {
			const asked = await requestRedirect(team.publisher, { ref: twice, to: (await published(team)).ref, reasons });
			const { requestId } = succeeded(asked);
			succeeded(await redirectStatement(other, { ref: twice, requestId }));
		});
		expect(redirected).toContain(`statement:${twice}`);
		const alone = ['feed:en', `statement:${twice}`, 'statements'];
		expect(await touchedBy(() => restoreStatement(team.publisher, { ref: twice }))).toEqual(alone);
	});

	test('a name that the public sees changes what shows names; another changes nothing', async () => {
		await published(team);
		const renamed = (where: string) =>
			deskDb().$executeRawUnsafe(`UPDATE person_label SET label = label || ' ' WHERE person_id IN (${where})`);
		expect(await touchedBy(() => renamed('SELECT person_id FROM facts_speaker'))).toEqual(['labels']);
		const unseen = deskDb().person.create({
			data: { ref: 'zzzzz1', labels: { create: [{ locale: 'en', label: 'Nobody', aliases: [] }] } },
		});
		expect(await touchedBy(() => unseen)).toEqual([]);
	});

	test('an act that is rolled back changes nothing', async () => {
		const touched = await touchedBy(async () => {
			await connection.query('BEGIN');
			await connection.query(`SELECT published.touch(ARRAY['statements'])`);
			await connection.query('ROLLBACK');
		});
		expect(touched).toEqual([]);
	});
});

describe('reading on', () => {
	test('misses nothing that commits out of order', async () => {
		const slow = new pg.Client({ connectionString: db.url });
		await slow.connect();
		let { bookmark } = await readChanges(connection, null);
		await slow.query('BEGIN');
		await slow.query(`SELECT published.touch(ARRAY['slow'])`);
		await deskDb().$executeRaw`SELECT published.touch(ARRAY['quick'])`;
		const first = await readChanges(connection, bookmark);
		expect(first.changes?.flatMap(({ tags }) => tags)).toEqual(['quick']);
		bookmark = first.bookmark;
		await slow.query('COMMIT');
		const second = await readChanges(connection, bookmark);
		expect(second.changes?.flatMap(({ tags }) => tags)).toContain('slow');
		const third = await readChanges(connection, second.bookmark);
		expect(third.changes).toEqual([]);
		await slow.end();
	});

	test('from another database, or after too long a time, starts over', async () => {
		const { bookmark, changes } = await readChanges(connection, null);
		expect(changes).toBeNull();
		const read = async (other: Partial<Bookmark>) => (await readChanges(connection, { ...bookmark, ...other })).changes;
		expect(await read({})).toEqual([]);
		expect(await read({ identity: 'elsewhere:1:5' })).toBeNull();
		expect(await read({ at: new Date(Date.now() - 29.5 * 86_400_000).toISOString() })).toBeNull();
	});

	test('needs no change older than a month', async () => {
		await deskDb().$executeRaw`SELECT published.touch(ARRAY['old'])`;
		await deskDb()
			.$executeRaw`UPDATE published.freshness SET at = now() - interval '31 days' WHERE tags = ARRAY['old']`;
		expect(await forgetChanges()).toBe(1);
		await deskDb().$executeRaw`SELECT published.touch(ARRAY['ageing'])`;
		const newest = async () => (await readChanges(connection, null)).newest;
		const [ageing] = await newest();
		await deskDb()
			.$executeRaw`UPDATE published.freshness SET at = now() - interval '29.5 days' WHERE tags = ARRAY['ageing']`;
		const ids = await newest();
		expect(ids.length).toBeGreaterThan(0);
		expect(ids).not.toContain(ageing);
		expect(await deskDb().freshness.count()).toBeGreaterThan(0);
	});
});
