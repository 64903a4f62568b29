import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '@/platform/testing';
import { reindex } from '../search/reindex';
import type { FactsInput } from '../statements/facts';
import { removeStatement, requestRemoval } from '../statements/remove-statement';
import { changeFactsAsTwo, drafted, published, type Staff, someone, staff, succeeded } from '../testing';
import { findName, findNameAddress, listNames } from './published';

let db: TestDatabase;
let team: Staff;

beforeAll(async () => {
	db = await testDatabase();
	team = await staff();
});
afterAll(() => db.drop());

const person = (en: string, labels: Record<string, string> = {}) => ({ labels: { en, ...labels } });

/** A published statement with these facts. */
async function given(facts: Partial<FactsInput>): Promise<string> {
	const { ref } = await published(team);
	const change = { deliveredAt: { date: '2020-01-01' }, timeZone: 'UTC', ...facts };
	succeeded(await changeFactsAsTwo(team.publisher, { ref, facts: change }));
	return ref;
}

const refOf = async (name: string, noun: 'person' | 'place' | 'event' | 'topic' = 'person') =>
	(await listNames({ noun, locale: 'en' })).find((listed) => listed.name.text === name)?.ref ?? '';

describe('an index of names', () => {
	test('lists what public statements name, as often as they do, and nothing of drafts', async () => {
		await given({ speakers: [{ person: person('Twice') }], place: person('Here'), topics: [person('Wind')] });
		await given({ speakers: [{ person: person('Twice') }], event: person('Opening') });
		await drafted(team);
		const people = await listNames({ noun: 'person', locale: 'en' });
		expect(people.map(({ name, count }) => `${name.text} ${count}`)).toEqual(['Twice 2']);
		for (const [noun, name] of [
			['place', 'Here'],
			['event', 'Opening'],
			['topic', 'Wind'],
		] as const) {
			expect((await listNames({ noun, locale: 'de' })).map((listed) => listed.name)).toEqual([
				{ text: name, lang: 'en' },
			]);
		}
	});

	test('is in the alphabet of the reader', async () => {
		for (const name of ['Zebra', 'Ähre', 'Ende', 'Ahorn', 'Élan']) await given({ topics: [person(name)] });
		const topics = await listNames({ noun: 'topic', locale: 'de' });
		expect(topics.map((listed) => listed.name.text)).toEqual(['Ahorn', 'Ähre', 'Élan', 'Ende', 'Wind', 'Zebra']);
	});

	test('loses what only a removed statement named, and is the same when made again', async () => {
		const ref = await given({ speakers: [{ person: person('Once') }] });
		const once = await refOf('Once');
		expect(await findNameAddress({ noun: 'person', ref: once, locale: 'en' })).toEqual({ ref: once, slug: 'once' });
		succeeded(await requestRemoval(team.publisher, { ref, reasons: { en: 'Sent by mistake.' } }));
		succeeded(await removeStatement(await someone('publisher'), { ref }));
		expect(await refOf('Once')).toBe('');
		expect(await findNameAddress({ noun: 'person', ref: once, locale: 'en' })).toBeNull();
		expect(await findName({ noun: 'person', ref: once, locale: 'en' })).toBeNull();
		const before = await listNames({ noun: 'person', locale: 'en' });
		await reindex();
		expect(await listNames({ noun: 'person', locale: 'en' })).toEqual(before);
	});
});

describe('a name', () => {
	test('has its offices, the newest first, its other names and what it is named with', async () => {
		const anna = person('Anna Lind', { ru: 'Анна Линд', de: 'Anna Lind' });
		const office = (en: string, from: string, to?: string) => ({ office: person(en), held: { from, to } });
		await given({
			speakers: [{ person: anna, ...office('Clerk', '1999-01-01', '2004-12-31') }],
			topics: [person('Rain')],
		});
		await given({ speakers: [{ person: anna, ...office('Director', '2005-01-01') }], topics: [person('Rain')] });
		const ref = await refOf('Anna Lind');
		const found = await findName({ noun: 'person', ref, locale: 'en' });
		expect(found).toMatchObject({
			count: 2,
			others: [{ lang: 'ru', text: 'Анна Линд' }],
			offices: [
				{ name: { text: 'Director' }, from: '2005-01-01', to: null },
				{ name: { text: 'Clerk' }, from: '1999-01-01', to: '2004-12-31' },
			],
			company: [{ noun: 'topic', text: 'Rain' }],
		});
		const people = await listNames({ noun: 'person', locale: 'en' });
		expect(people.find((listed) => listed.ref === ref)?.office?.text).toBe('Director');
		expect(await findNameAddress({ noun: 'person', ref, locale: 'ru' })).toEqual({ ref, slug: 'anna-lind' });
	});

	test('whose office is dated later shows it', async () => {
		await given({ speakers: [{ person: person('Late'), office: person('Judge') }] });
		const key = { noun: 'person', ref: await refOf('Late'), locale: 'en' } as const;
		expect((await findName(key))?.offices[0]).toMatchObject({ from: null, to: null });
		await given({ speakers: [{ person: person('Late'), office: person('Judge'), held: { from: '2001-02-03' } }] });
		expect((await findName(key))?.offices).toEqual([
			{ name: { text: 'Judge', lang: 'en' }, from: '2001-02-03', to: null },
		]);
	});

	test('is not found under another noun', async () => {
		const ref = await refOf('Twice');
		expect(await findName({ noun: 'topic', ref, locale: 'en' })).toBeNull();
	});
});
