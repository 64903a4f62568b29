import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deskDb } from '@/platform/db';
import { type TestDatabase, testDatabase } from '@/platform/testing';
import type { Member } from '../members/member';
import { drafted, type Staff, staff, succeeded } from '../testing';
import { type BePresentInput, bePresent } from './be-present';
import { forgetPresence } from './forget-presence';
import { leave } from './leave';

let db: TestDatabase;
let team: Staff;

beforeAll(async () => {
	db = await testDatabase();
	team = await staff();
});
afterAll(() => db.drop());

/** A tab of a member's at a statement. */
function tabOf(member: Member, ref: string) {
	const tab = crypto.randomUUID();
	return {
		tab,
		sign: async (more: Partial<BePresentInput> = {}) =>
			succeeded(await bePresent(member, { ref, version: 'en', tab, segment: null, ...more })).others,
		leave: async () => succeeded(await leave(member, { tab })),
	};
}

/** As if a tab's last sign had been given some time ago. */
const age = (tab: string, seconds: number) =>
	deskDb().$executeRaw`UPDATE presence SET seen_at = seen_at - make_interval(secs => ${seconds}),
		since = since - make_interval(secs => ${seconds}) WHERE tab = ${tab}::uuid`;

describe('being present', () => {
	test('tells each who else is at the statement, in which language and where, and since when', async () => {
		const { ref } = await drafted(team);
		const { ref: elsewhere } = await drafted(team);
		const [author, translator, far] = [
			tabOf(team.author, ref),
			tabOf(team.translator, ref),
			tabOf(team.reviewer, elsewhere),
		];
		expect(await author.sign({ segment: 'para1' })).toEqual([]);
		await far.sign();
		const seen = await translator.sign({ version: 'de', segment: 'title' });
		expect(seen).toEqual([
			{
				memberId: team.author.id,
				name: team.author.name,
				isSelf: false,
				version: 'en',
				segment: 'para1',
				since: expect.any(Date),
			},
		]);
		await author.sign({ segment: 'para2' });
		const [again] = await translator.sign({ version: 'de' });
		expect(again).toMatchObject({ segment: 'para2', since: seen[0]?.since });
		expect(await author.sign()).toMatchObject([{ name: team.translator.name, version: 'de', segment: null }]);
	});

	test('ends when the tab leaves, and without a word after three quarters of a minute', async () => {
		const { ref } = await drafted(team);
		const [author, reviewer] = [tabOf(team.author, ref), tabOf(team.reviewer, ref)];
		await reviewer.sign();
		succeeded(await leave(team.author, { tab: reviewer.tab }));
		expect(await author.sign()).toHaveLength(1);
		await reviewer.leave();
		expect(await author.sign()).toEqual([]);
		await reviewer.sign();
		await age(reviewer.tab, 44);
		const [there] = await author.sign();
		expect(there).toMatchObject({ memberId: team.reviewer.id });
		await age(reviewer.tab, 2);
		expect(await author.sign()).toEqual([]);
		await reviewer.sign();
		const [back] = await author.sign();
		expect(back?.since.getTime()).toBeGreaterThan(there?.since.getTime() ?? Number.POSITIVE_INFINITY);
		await age(reviewer.tab, 60);
		expect(await forgetPresence()).toBeGreaterThan(0);
		expect(await deskDb().$queryRaw`SELECT FROM presence WHERE tab = ${reviewer.tab}::uuid`).toEqual([]);
	});

	test('names the member’s own other tab as theirs, and another’s two tabs once', async () => {
		const { ref } = await drafted(team);
		const [first, second, other, same] = [
			tabOf(team.author, ref),
			tabOf(team.author, ref),
			tabOf(team.reviewer, ref),
			tabOf(team.reviewer, ref),
		];
		await first.sign();
		await other.sign();
		// Whose sign is the later one must not hang on a clock that was set meanwhile.
		await age(other.tab, 1);
		await same.sign({ segment: 'para1' });
		expect(await second.sign()).toMatchObject([
			{ memberId: team.reviewer.id, isSelf: false, segment: 'para1' },
			{ memberId: team.author.id, isSelf: true },
		]);
	});

	test('is refused to who may not enter the desk, and at nothing', async () => {
		const { ref } = await drafted(team);
		const sign: BePresentInput = { ref, version: 'en', tab: crypto.randomUUID(), segment: null };
		expect(await bePresent({ ...team.author, grants: [] }, sign)).toMatchObject({ reason: 'not-allowed' });
		expect(await bePresent(team.author, { ...sign, ref: '000000' })).toMatchObject({ reason: 'not-found' });
		expect(await bePresent(team.author, { ...sign, segment: 'Not a key' })).toMatchObject({ reason: 'invalid' });
		await expect(db.reader.$queryRaw`SELECT FROM public.presence`).rejects.toThrow(/permission denied/);
	});
});
