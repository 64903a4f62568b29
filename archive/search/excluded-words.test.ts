import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '@/platform/testing';
import { published, type Staff, staff, translated, words } from '../testing';
import { listStatements } from './published';

let db: TestDatabase;
let team: Staff;

beforeAll(async () => {
	db = await testDatabase();
	team = await staff();
});
afterAll(() => db.drop());

const refsOf = (list: { statements: { ref: string }[] }) => list.statements.map((statement) => statement.ref);
const search = async (query: string, locale: 'de' | 'en' | 'es' | 'ru' | 'fr' = 'en') =>
	refsOf(await listStatements({ locale, query }));

describe('leaves out a statement', () => {
	let plums: string;
	let pears: string;
	const found = async (asked: Partial<Parameters<typeof listStatements>[0]>) =>
		refsOf(await listStatements({ locale: 'en', size: 100, ...asked }));

	beforeAll(async () => {
		for (const title of ['One', 'Two', 'Three', 'Four', 'Five']) await published(team, words(title, 'Spades.'));
		({ ref: plums } = await published(team, words('Gardening', 'Hoes, and a wheelbarrow full of mirabelles.')));
		await translated(team, plums, 'de', words('Gardening', 'Hacken und eine Schubkarre.'));
		({ ref: pears } = await published(team, words('Hoeing', 'Hoes, and a wheelbarrow full of medlars.')));
		await translated(team, pears, 'de', words('Hacken', 'Hacken und eine Schubkarre, abermals.'));
	});

	test('whose text in another language has the word', async () => {
		expect(new Set(await found({ query: 'Schubkarre' }))).toEqual(new Set([plums, pears]));
		expect(await found({ query: 'Schubkarre -mirabelles' })).toEqual([pears]);
		expect(await found({ query: 'Schubkarre', none: 'medlar', sort: 'date' })).toEqual([plums]);
		expect(await found({ query: 'wheelbarrow -Schubkarre' })).toEqual([]);
		expect(await found({ query: 'Schubkarre -zzzznever' })).toHaveLength(2);
		expect(await found({ query: 'Hoeing -medlars', where: 'titles' })).toEqual([]);
	});

	test('whose title is what was typed', async () => {
		expect(await found({ query: 'Gardening', none: 'mirabelles' })).toEqual([]);
	});

	test('whose text in another language has the phrase, or the word that a stemmer passes over', async () => {
		expect(await found({ query: 'Schubkarre -"full of medlars"' })).toEqual([plums]);
		expect(await found({ query: 'wheelbarrow', none: 'and' })).toEqual([]);
		expect(await found({ query: 'Schubkarre', none: 'full' })).toEqual([]);
	});

	test('in a list of all others, as many as the word does not find', async () => {
		const all = await found({});
		const others = await listStatements({ locale: 'de', none: 'Wheelbarrows', size: 100 });
		expect(others).toMatchObject({ count: all.length - 2, sort: 'date' });
		expect(refsOf(others)).toEqual(all.filter((ref) => ref !== plums && ref !== pears));
		expect(others.facets).toContainEqual(expect.objectContaining({ name: 'kind', count: others.count }));
		const first = await listStatements({ locale: 'de', none: 'wheelbarrow', size: 2 });
		const next = await listStatements({ locale: 'de', none: 'wheelbarrow', size: 2, after: first.next ?? '' });
		expect([...refsOf(first), ...refsOf(next)]).toEqual(refsOf(others).slice(0, 4));
		const german = await found({ none: 'wheelbarrow', language: 'de' });
		expect(german).not.toContain(plums);
	});

	test('unless that language had not been published on the day that is asked for', async () => {
		await db.desk.$transaction([
			db.desk.$executeRaw`SET LOCAL session_replication_role = replica`,
			db.desk
				.$executeRaw`UPDATE published.search_entry SET first_published_at = '2002-05-05' WHERE ref = ${pears} AND locale = 'en'`,
			db.desk.$executeRaw`UPDATE published.statement_entry SET published_at = '2002-05-05' WHERE ref = ${pears}`,
		]);
		expect(await found({ query: 'wheelbarrow -abermals' })).toEqual([plums]);
		expect(await found({ query: 'wheelbarrow -abermals', asOf: '2002-05-06' })).toEqual([pears]);
		expect(await found({ query: 'wheelbarrow -medlars', asOf: '2002-05-06' })).toEqual([]);
	});
});

test('leaves out a word that only another language passes over where that language has it', async () => {
	const { ref } = await published(team, words('Sundial', 'The sundial of the war.'));
	const other = await published(team, words('Sundial', 'A sundial.'));
	await translated(team, other.ref, 'de', words('Sonnenuhr', 'Das war eine Sonnenuhr.'));
	expect(new Set(await search('sundial'))).toEqual(new Set([ref, other.ref]));
	expect(await search('sundial -war')).toEqual([other.ref]);
	expect(await search('sundial -war', 'de')).toEqual([]);
});
