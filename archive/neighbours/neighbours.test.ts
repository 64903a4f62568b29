import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '@/platform/testing';
import { readChanges } from '../freshness/read-changes';
import { removeStatement, requestRemoval } from '../statements/remove-statement';
import {
	changeFactsAsTwo,
	drafted,
	published,
	type Staff,
	someone,
	staff,
	succeeded,
	translated,
	words,
} from '../testing';
import { findNeighbours } from './published';

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

function move(ref: string, date: string) {
	return changeFactsAsTwo(team.publisher, { ref, facts: { deliveredAt: { date }, timeZone: 'UTC' } });
}

async function given(title: string, date: string) {
	const { ref } = await published(team, words(title, 'Words.'));
	succeeded(await move(ref, date));
	return ref;
}

async function remove(ref: string) {
	succeeded(await requestRemoval(team.publisher, { ref, reasons: { en: 'Sent by mistake.' } }));
	succeeded(await removeStatement(await someone('publisher'), { ref }));
}

async function near(ref: string, locale: 'en' | 'de' = 'en') {
	const { earlier, later } = await findNeighbours({ ref, locale });
	return [earlier?.ref ?? null, later?.ref ?? null];
}

/** The tags of neighbours that an act touches. */
async function touchedBy(act: () => Promise<unknown>): Promise<string[]> {
	const { bookmark } = await readChanges(connection, null);
	await act();
	const { changes } = await readChanges(connection, bookmark);
	const tags = new Set(changes?.flatMap((change) => change.tags));
	return [...tags].filter((one) => one.startsWith('near:')).sort();
}

const tags = (...refs: string[]) => refs.map((ref) => `near:en:${ref}`).sort();

test('neighbours are told by when they were given, of those in the same language that are public', async () => {
	const first = await given('First', '2020-01-01');
	const third = await given('Third', '2020-03-01');
	const fourth = await given('Fourth', '2020-04-01');
	await drafted(team);
	expect(await findNeighbours({ ref: third, locale: 'en' })).toEqual({
		earlier: { side: 'earlier', ref: first, title: 'First', slug: 'first' },
		later: { side: 'later', ref: fourth, title: 'Fourth', slug: 'fourth' },
	});
	expect(await near(first)).toEqual([null, third]);
	expect(await near(third, 'de')).toEqual([null, null]);
	await translated(team, third, 'de', words('Drittes', 'Worte.'));
	await translated(team, first, 'de', words('Erstes', 'Worte.'));
	expect(await near(third, 'de')).toEqual([first, null]);

	const second = await given('Second', '2020-02-01');
	expect(await near(third)).toEqual([second, fourth]);
	await remove(second);
	expect(await near(third)).toEqual([first, fourth]);
	expect(await near(second)).toEqual([null, null]);
});

test('only the pages on both sides hear of one that comes, moves, is renamed or goes', async () => {
	const [a, b, c, d] = [
		await given('A', '2010-01-01'),
		await given('B', '2010-02-01'),
		await given('C', '2010-03-01'),
		await given('D', '2010-04-01'),
	];
	let between = '';
	const published = await touchedBy(async () => {
		between = await given('Between', '2010-02-15');
	});
	expect(published).toEqual(expect.arrayContaining(tags(b, c)));
	expect(published).not.toEqual(expect.arrayContaining(tags(a)));
	expect(await touchedBy(() => move(between, '2010-03-15'))).toEqual(tags(b, c, d));
	expect(await touchedBy(() => translated(team, between, 'fr', words('Entre', 'Mots.')))).toEqual([]);
	expect(await touchedBy(() => remove(between))).toEqual(tags(c, d));
});
