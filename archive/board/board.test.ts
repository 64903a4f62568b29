import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '@/platform/testing';
import { startTranslation } from '../statements/start-translation';
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
import { type BoardInput, listBoard } from './desk';

let db: TestDatabase;
let team: Staff;
/** A statement each: not public yet, public, public in German too and given without a date. */
let refs: { draft: string; one: string; two: string };

beforeAll(async () => {
	db = await testDatabase();
	team = await staff();
	refs = { draft: (await drafted(team, words('A plan'))).ref, one: '', two: '' };
	refs.one = (await published(team, words('On the 100% of rivers', 'The water is clean.'))).ref;
	refs.two = (await published(team, words('On lakes', 'The water is clean.'))).ref;
	await translated(team, refs.two, 'de', words('Über Seen', 'Das Wasser ist sauber.'));
	succeeded(await changeFactsAsTwo(team.publisher, { ref: refs.two, facts: { deliveredAt: null, timeZone: 'UTC' } }));
});
afterAll(() => db.drop());

async function refsOf(input: BoardInput = {}, member = team.author): Promise<string[]> {
	return (await listBoard(member, input)).statements.map(({ ref }) => ref).sort();
}
const sorted = (...list: string[]) => list.sort();

describe('the board', () => {
	test('has every statement by every language', async () => {
		const { statements, next } = await listBoard(team.author, {});
		expect(next).toBeNull();
		expect(statements.map(({ ref }) => ref).sort()).toEqual(sorted(...Object.values(refs)));
		expect(statements.at(-1)).toMatchObject({
			ref: refs.two,
			title: 'On lakes',
			titleLocale: 'en',
			spoken: { deliveredAt: null },
		});
		const cells = statements.at(-1)?.cells;
		expect(cells?.en).toMatchObject({ state: 'published', edition: 1, role: 'original' });
		expect(cells?.de).toMatchObject({ state: 'published', edition: 1, role: 'translation' });
		expect(cells?.ru).toMatchObject({ state: 'missing', edition: 0, role: null });
		const plan = statements.find(({ ref }) => ref === refs.draft);
		expect([plan?.cells.en.state, plan?.cells.ru.state]).toEqual(['draft', 'none']);
	});

	test('is narrowed by state and language, together and alone', async () => {
		expect(await refsOf({ state: 'published', language: 'de' })).toEqual([refs.two]);
		expect(await refsOf({ state: 'missing', language: 'de' })).toEqual([refs.one]);
		expect(await refsOf({ state: 'missing' })).toEqual(sorted(refs.one, refs.two));
		expect(await refsOf({ language: 'de' })).toHaveLength(3);
		expect(await refsOf({ state: 'behind' })).toEqual([]);
	});

	test('is narrowed by kind, year, words and refs', async () => {
		expect(await refsOf({ kind: 'speech' })).toHaveLength(3);
		expect(await refsOf({ kind: 'news' })).toEqual([]);
		expect(await refsOf({ year: 2018 })).toEqual(sorted(refs.draft, refs.one));
		expect(await refsOf({ year: 0 })).toEqual([refs.two]);
		expect(await refsOf({ query: 'SEEN über' })).toEqual([refs.two]);
		expect(await refsOf({ query: '100%' })).toEqual([refs.one]);
		expect(await refsOf({ query: '1%0' })).toEqual([]);
		expect(await refsOf({ query: refs.one.toUpperCase(), state: 'missing', language: 'fr' })).toEqual([refs.one]);
	});

	test("is narrowed to what has a draft with the member's words", async () => {
		expect(await refsOf({ mine: true })).toEqual([refs.draft]);
		const translator = await someone('translator:ru');
		succeeded(await startTranslation(translator, { ref: refs.one, locale: 'ru' }));
		expect(await refsOf({ mine: true }, translator)).toEqual([refs.one]);
		expect(await refsOf({ mine: true, language: 'de' }, translator)).toEqual([]);
		expect(await refsOf({ mine: true, language: 'ru', state: 'draft' }, translator)).toEqual([refs.one]);
	});

	test('is turned page by page', async () => {
		for (const narrowed of [{}, { state: 'missing' }] satisfies BoardInput[]) {
			const all = (await listBoard(team.author, narrowed)).statements.map(({ ref }) => ref);
			const seen: string[] = [];
			for (let after: string | undefined; ; ) {
				const page = await listBoard(team.author, { ...narrowed, size: 1, after });
				seen.push(...page.statements.map(({ ref }) => ref));
				if (!page.next) break;
				after = page.next;
			}
			expect(seen).toEqual(all);
		}
	});

	test('is empty for whoever holds no grant', async () => {
		expect(await listBoard(await someone(), {})).toEqual({ statements: [], next: null });
	});
});
