import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '@/platform/testing';
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
import { listRelated } from './published';

let db: TestDatabase;
let team: Staff;

beforeAll(async () => {
	db = await testDatabase();
	team = await staff();
});
afterAll(() => db.drop());

async function given(title: string, date: string, { topics = [], event }: { topics?: string[]; event?: string }) {
	const { ref } = await published(team, words(title, 'Words.'));
	const named = (name: string) => ({ labels: { en: name } });
	const facts = {
		deliveredAt: { date },
		timeZone: 'UTC',
		topics: topics.map(named),
		event: event ? named(event) : null,
	};
	succeeded(await changeFactsAsTwo(team.publisher, { ref, facts }));
	return ref;
}

test('what belongs near a statement is of its event, then of its topics, then of its time', async () => {
	const ref = await given('Here', '2020-06-15', { topics: ['Rain', 'Wind'], event: 'Fair' });
	const far = await given('Same event, long ago', '1990-01-01', { event: 'Fair' });
	const both = await given('Both topics', '2019-01-01', { topics: ['Rain', 'Wind'] });
	const late = await given('One topic, later', '2020-09-01', { topics: ['Rain'] });
	const soon = await given('One topic, sooner', '2020-06-20', { topics: ['Wind'] });
	await given('Nothing in common', '2020-06-15', { topics: ['Sun'] });
	await drafted(team);
	const related = async (locale: 'en' | 'de' = 'en') => await listRelated({ ref, locale });
	expect((await related()).map((statement) => statement.ref)).toEqual([far, both, soon, late]);
	await translated(team, both, 'de', words('Beide Themen', 'Worte.'));
	expect((await related('de'))[1]).toMatchObject({ locale: 'de', slug: 'beide-themen' });
	expect((await related('de'))[0]).toMatchObject({ locale: 'en', kind: 'speech', precision: 'day' });
	succeeded(await requestRemoval(team.publisher, { ref: both, reasons: { en: 'Sent by mistake.' } }));
	succeeded(await removeStatement(await someone('publisher'), { ref: both }));
	expect((await related()).map((statement) => statement.ref)).toEqual([far, soon, late]);
	expect(await listRelated({ ref: both, locale: 'en' })).toEqual([]);
	expect(await listRelated({ ref, locale: 'en', limit: 1 })).toHaveLength(1);
});
