import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '@/platform/testing';
import { listBoard } from '../board/desk';
import { changeFactsAsTwo, published, type Staff, staff, succeeded, words } from '../testing';
import { listDrafts } from '../texts/desk';
import { correctEdition } from './correct-edition';
import { listDesk } from './desk-list';

let db: TestDatabase;
let team: Staff;
beforeAll(async () => {
	db = await testDatabase();
	team = await staff();
});
afterAll(() => db.drop());

test('each list of the desk knows when a statement was given: where it was, and how exactly', async () => {
	const { ref } = await published(team, words('On the sea', 'The water is salt.'));
	const facts = { deliveredAt: { date: '1948-12' }, timeZone: 'Europe/Paris' };
	succeeded(await changeFactsAsTwo(team.publisher, { ref, facts }));
	succeeded(await correctEdition(team.author, { ref, locale: 'en' }));
	const spoken = { deliveredAt: new Date('1948-11-30T23:00:00Z'), timeZone: 'Europe/Paris', precision: 'month' };
	expect((await listDesk(team.author, {})).statements).toMatchObject([{ ref, spoken }]);
	expect((await listDrafts(team.author, {})).drafts).toMatchObject([{ ref, spoken }]);
	expect((await listBoard(team.author, {})).statements).toMatchObject([{ ref, spoken }]);
});
