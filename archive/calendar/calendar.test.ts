import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '@/platform/testing';
import { reindex } from '../search/reindex';
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
import { countByDay, countByMonth, countByYear, listDelays } from './published';

let db: TestDatabase;
let team: Staff;

beforeAll(async () => {
	db = await testDatabase();
	team = await staff();
});
afterAll(() => db.drop());

/** A published speech, given on a date as exact as it is known. */
async function givenOn(date: string): Promise<string> {
	const { ref } = await published(team);
	const facts = { deliveredAt: { date }, timeZone: 'Pacific/Auckland' };
	succeeded(await changeFactsAsTwo(team.publisher, { ref, facts }));
	return ref;
}

const totals = async (year: number) =>
	(await countByMonth({ year })).flatMap(({ at, locale, count }) => (locale ? [] : [[at, count]]));

describe('the calendar', () => {
	test('counts each text in the year, month and day where it was given, as far as they are known', async () => {
		await givenOn('1999-12-31');
		await givenOn('2001-01-01');
		await givenOn('2001-01-01');
		await givenOn('2001-03');
		await givenOn('2001');
		await drafted(team);
		const years = (await countByYear()).filter(({ locale }) => locale === '');
		expect(years.map(({ at, kind, count }) => [at, kind, count])).toEqual([
			[1999, 'speech', 1],
			[2001, 'speech', 4],
		]);
		expect(await totals(2001)).toEqual([
			[1, 2],
			[3, 1],
		]);
		expect(await countByDay({ year: 2001, month: 1 })).toEqual({
			days: new Map([[1, 2]]),
			previous: { year: 1999, month: 12 },
			next: { year: 2001, month: 3 },
		});
		expect(await countByDay({ year: 2001, month: 3 })).toMatchObject({ days: new Map(), next: null });
	});

	test('counts languages as they appear, and loses what is removed', async () => {
		const ref = await givenOn('2010-05-05');
		await translated(team, ref, 'fr', words('De l’eau', 'L’eau est propre.'));
		const may = [
			{ at: 5, locale: '', kind: 'speech', count: 1 },
			{ at: 5, locale: 'en', kind: 'speech', count: 1 },
			{ at: 5, locale: 'fr', kind: 'speech', count: 1 },
		];
		expect(await countByMonth({ year: 2010 })).toEqual(may);
		await reindex();
		expect(await countByMonth({ year: 2010 })).toEqual(may);
		succeeded(await requestRemoval(team.publisher, { ref, reasons: { en: 'Sent by mistake.' } }));
		succeeded(await removeStatement(await someone('publisher'), { ref }));
		expect(await countByMonth({ year: 2010 })).toEqual([]);
		expect((await countByDay({ year: 2010, month: 5 })).days.size).toBe(0);
	});
});

describe('the time until a text can be read', () => {
	test('is the median of each language and year, the same when counted anew', async () => {
		const today = new Date();
		const daysAgo = (days: number) => new Date(today.getTime() - days * 86_400_000).toISOString().slice(0, 10);
		for (const days of [3, 8, 20]) {
			const { ref } = await published(team, undefined, 'es');
			const facts = { deliveredAt: { date: daysAgo(days) }, timeZone: 'UTC' };
			succeeded(await changeFactsAsTwo(team.publisher, { ref, facts }));
		}
		const spanish = (await listDelays()).filter(({ locale }) => locale === 'es');
		expect(spanish).toContainEqual({ locale: 'es', year: 0, days: 8, count: 3 });
		const before = await listDelays();
		expect(before.find(({ locale, year }) => locale === 'en' && year === 1999)).toMatchObject({ count: 1 });
		await reindex();
		expect(await listDelays()).toEqual(before);
	});
});
