import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deskDb } from '@/platform/db';
import { type TestDatabase, testDatabase } from '@/platform/testing';
import { listStatements } from '../search/published';
import { findDeskStatement } from '../statements/desk';
import { changeFactsAsTwo, drafted, published, type Staff, someone, staff, succeeded } from '../testing';
import { findNameAtDesk, listNamesAtDesk } from './desk';
import { keepOffice } from './keep-office';
import { labelName } from './label-name';
import { mergeNames } from './merge-names';
import { findName, findNameAddress } from './published';

let db: TestDatabase;
let team: Staff;

beforeAll(async () => {
	db = await testDatabase();
	team = await staff();
});
afterAll(() => db.drop());

/** The ref of the speaker of a statement, who is a new person each time. */
async function speakerOf(ref: string): Promise<string> {
	const statement = await findDeskStatement(team.publisher, { ref });
	return statement?.facts?.speakers[0]?.person.ref ?? '';
}

async function someoneSpoken(name: string, { isPublic = true, office = 'Minister' } = {}) {
	const facts = { timeZone: 'UTC', deliveredAt: { date: '2020-01-01' } };
	const spoken = isPublic ? await published(team) : await drafted(team);
	const speakers = [{ person: { labels: { en: name } }, office: { labels: { en: office } } }];
	succeeded(
		await changeFactsAsTwo(isPublic ? team.publisher : team.author, { ref: spoken.ref, facts: { ...facts, speakers } }),
	);
	return { statement: spoken.ref, person: await speakerOf(spoken.ref) };
}

const entriesOf = (subject: string) => deskDb().trailEntry.count({ where: { subject } });

describe('naming', () => {
	test('gives a person a name in another language, found by its aliases and public at once', async () => {
		const { person, statement } = await someoneSpoken('Sergei Petrov');
		const names = { ru: { label: 'Сергей Петров', aliases: ['С. Петров', 'Петров', 'Сергей Петров', 'Петров'] } };
		expect(await labelName(team.publisher, { noun: 'person', ref: person, names })).toEqual({
			ok: true,
			changed: ['ru'],
		});
		expect((await findName({ noun: 'person', ref: person, locale: 'ru' }))?.name.text).toBe('Сергей Петров');
		const found = await listStatements({ locale: 'ru', query: 'С. Петров' });
		expect(found.statements.map(({ ref }) => ref)).toContain(statement);
		const page = await findNameAtDesk(team.author, { noun: 'person', ref: person });
		expect(page?.called.ru).toEqual({ label: 'Сергей Петров', aliases: ['С. Петров', 'Петров'] });
		expect(page?.trail.map(({ act }) => act)).toEqual(['label-name']);
	});

	test('is refused where it would change nothing, leave no name, or name nothing', async () => {
		const { person } = await someoneSpoken('Ines Duarte');
		const label = (names: Parameters<typeof labelName>[1]['names'], ref = person) =>
			labelName(team.publisher, { noun: 'person', ref, names });
		expect(await label({ en: { label: ' Ines  Duarte ' } })).toEqual({ ok: false, reason: 'nothing-changed' });
		expect(await label({ en: { label: '' } })).toEqual({ ok: false, reason: 'invalid' });
		expect(await label({ de: { label: '', aliases: ['I. Duarte'] } })).toEqual({ ok: false, reason: 'invalid' });
		expect(await label({ de: { label: 'a\u0000b' } })).toEqual({ ok: false, reason: 'invalid' });
		expect(await label({ de: { label: 'Ines' } }, '000000')).toEqual({ ok: false, reason: 'not-found' });
		expect(await entriesOf(`person:${person}`)).toBe(0);
	});

	test('is a publisher’s business in their language once the name is public, and a writer’s before', async () => {
		const publicly = await someoneSpoken('Olga Brandt');
		const unpublished = await someoneSpoken('Hanna Vogt', { isPublic: false });
		const names = { de: { label: 'Ein Name' } };
		const french = await someone('publisher:fr', 'translator:fr');
		expect(await labelName(team.translator, { noun: 'person', ref: publicly.person, names })).toMatchObject({
			reason: 'not-allowed',
		});
		expect(await labelName(french, { noun: 'person', ref: publicly.person, names })).toMatchObject({
			reason: 'not-allowed',
		});
		expect(await labelName(team.translator, { noun: 'person', ref: unpublished.person, names })).toMatchObject({
			ok: true,
		});
		expect(await findName({ noun: 'person', ref: unpublished.person, locale: 'de' })).toBeNull();
	});

	test('lists what lacks a name in a language', async () => {
		const { person } = await someoneSpoken('Lacking Person');
		const listed = async (missing?: 'de' | 'en', query = 'lacking pers') =>
			(await listNamesAtDesk(team.author, { noun: 'person', missing, query })).names.map(({ ref }) => ref);
		expect(await listed()).toEqual([person]);
		expect(await listed('de')).toEqual([person]);
		expect(await listed('en')).toEqual([]);
		expect((await listNamesAtDesk(await someone(), { noun: 'person' })).names).toEqual([]);
	});

	test('lists page by page without losing or repeating one', async () => {
		const seen: string[] = [];
		let after: string | undefined;
		do {
			const page = await listNamesAtDesk(team.author, { noun: 'person', after, size: 2 });
			seen.push(...page.names.map(({ ref }) => ref));
			after = page.next ?? undefined;
		} while (after);
		expect(new Set(seen).size).toBe(seen.length);
		expect(seen.length).toBe(await deskDb().person.count());
	});
});

describe('an office', () => {
	test('is held from one day to another, and shown so', async () => {
		const { person } = await someoneSpoken('Paul Office');
		const [office] = (await findNameAtDesk(team.author, { noun: 'person', ref: person }))?.offices ?? [];
		const held = { person, officeId: office?.id ?? null, from: '2018-06-11', to: '', names: { de: 'Minister' } };
		expect(await keepOffice(team.publisher, held)).toMatchObject({ ok: true });
		expect((await findName({ noun: 'person', ref: person, locale: 'de' }))?.offices).toEqual([
			{ name: { text: 'Minister', lang: 'de' }, from: '2018-06-11', to: null },
		]);
		expect(await keepOffice(team.publisher, held)).toEqual({ ok: false, reason: 'nothing-changed' });
		expect(await keepOffice(team.publisher, { ...held, to: '2017-01-01' })).toEqual({ ok: false, reason: 'invalid' });
		expect(await keepOffice(team.publisher, { ...held, to: '2019-02-30' })).toEqual({ ok: false, reason: 'invalid' });
		expect(await keepOffice(team.translator, { ...held, to: '2020-01-01' })).toMatchObject({ reason: 'not-allowed' });
		const stranger = await someoneSpoken('Other Person');
		expect(await keepOffice(team.publisher, { ...held, person: stranger.person })).toMatchObject({
			reason: 'not-found',
		});
		expect(await entriesOf(`person:${person}`)).toBe(1);
	});

	test('that is new needs a name', async () => {
		const { person } = await someoneSpoken('Newly Office');
		const none = { person, officeId: null, from: '', to: '' };
		expect(await keepOffice(team.publisher, { ...none, names: {} })).toMatchObject({ ok: false });
		expect(await keepOffice(team.publisher, { ...none, names: { en: '' } })).toMatchObject({ ok: false });
		expect(await keepOffice(team.publisher, { ...none, names: { en: 'Chair' } })).toMatchObject({ ok: true });
		const offices = (await findNameAtDesk(team.author, { noun: 'person', ref: person }))?.offices ?? [];
		expect(offices.map(({ labels }) => labels.en).sort()).toEqual(['Chair', 'Minister']);
	});
});

describe('merging', () => {
	test('names the second wherever the first was named, and leads there', async () => {
		const wrong = await someoneSpoken('Sergey Lavr', { office: 'Envoy' });
		const right = await someoneSpoken('Sergei Lavr');
		const draft = await someoneSpoken('Sergey Lavr', { isPublic: false });
		expect(draft.person).toBe(wrong.person);
		const before = await deskDb().facts.count();
		const outcome = await mergeNames(team.publisher, { noun: 'person', ref: wrong.person, into: right.person });
		expect(outcome).toEqual({ ok: true, statements: 2, affects: ['en'] });
		expect(await deskDb().facts.count()).toBe(before + 2);
		expect(await speakerOf(wrong.statement)).toBe(right.person);
		expect(await speakerOf(draft.statement)).toBe(right.person);
		const spoken = await listStatements({ locale: 'en', speaker: right.person });
		expect(spoken.statements.map(({ ref }) => ref).sort()).toEqual([wrong.statement, right.statement].sort());
		expect(spoken.statements.find(({ ref }) => ref === wrong.statement)?.speakers[0]?.office?.text).toBe('Envoy');
		const key = { noun: 'person', ref: wrong.person, locale: 'en' } as const;
		expect(await findName(key)).toBeNull();
		expect(await findNameAddress(key)).toEqual({ ref: right.person, slug: 'sergei-lavr' });
		expect((await findNameAtDesk(team.author, { noun: 'person', ref: right.person }))?.called.en).toEqual({
			label: 'Sergei Lavr',
			aliases: ['Sergey Lavr'],
		});
		expect(await entriesOf(`person:${wrong.person}`)).toBe(1);
		const again = await someoneSpoken('Sergey Lavr');
		expect(again.person).toBe(right.person);
	});

	test('lets who spoke under both names speak once', async () => {
		const one = await someoneSpoken('Ana Uno');
		const other = await someoneSpoken('Ana Dos');
		const speakers = [
			{ person: { ref: one.person } },
			{ person: { labels: { en: 'Between' } } },
			{ person: { ref: other.person } },
		];
		const facts = { timeZone: 'UTC', deliveredAt: { date: '2020-01-01' }, speakers };
		succeeded(await changeFactsAsTwo(team.publisher, { ref: one.statement, facts }));
		succeeded(await mergeNames(team.publisher, { noun: 'person', ref: one.person, into: other.person }));
		const statement = await findDeskStatement(team.publisher, { ref: one.statement });
		expect(statement?.facts?.speakers.map(({ person }) => person.labels.en)).toEqual(['Ana Dos', 'Between']);
	});

	test('merges places, events and topics alike', async () => {
		const named = async (suffix: string) => {
			const { ref } = await published(team);
			const label = (noun: string) => ({ labels: { en: `${noun} ${suffix}` } });
			const facts = { place: label('Place'), event: label('Event'), topics: [label('Topic')] };
			const change = { timeZone: 'UTC', deliveredAt: { date: '2020-01-01' }, ...facts };
			succeeded(await changeFactsAsTwo(team.publisher, { ref, facts: change }));
			return ref;
		};
		const [first, second] = [await named('one'), await named('two')];
		const refOf = async (noun: 'place' | 'event' | 'topic', name: string) =>
			(await listNamesAtDesk(team.author, { noun, query: name })).names[0]?.ref ?? '';
		for (const noun of ['place', 'event', 'topic'] as const) {
			const [ref, into] = [await refOf(noun, `${noun} one`), await refOf(noun, `${noun} two`)];
			expect(await mergeNames(team.publisher, { noun, ref, into })).toMatchObject({ ok: true, statements: 1 });
			const found = await listStatements({ locale: 'en', [noun]: into });
			expect(found.statements.map((one) => one.ref).sort()).toEqual([first, second].sort());
		}
	});

	test('is refused to who may not publish in a language it affects, into itself, and of what is merged', async () => {
		const [one, other] = [await someoneSpoken('Refused One'), await someoneSpoken('Refused Two')];
		const merging = { noun: 'person', ref: one.person, into: other.person } as const;
		expect(await mergeNames(team.author, merging)).toEqual({ ok: false, reason: 'not-allowed' });
		expect(await mergeNames(await someone('publisher:de'), merging)).toEqual({ ok: false, reason: 'not-allowed' });
		expect(await mergeNames(team.publisher, { ...merging, into: one.person })).toMatchObject({ reason: 'invalid' });
		expect(await speakerOf(one.statement)).toBe(one.person);
		succeeded(await mergeNames(team.publisher, merging));
		expect(await mergeNames(team.publisher, merging)).toMatchObject({ reason: 'not-found' });
		const onward = await someoneSpoken('Refused Three');
		succeeded(await mergeNames(team.publisher, { noun: 'person', ref: other.person, into: onward.person }));
		expect(await findNameAddress({ noun: 'person', ref: one.person, locale: 'en' })).toMatchObject({
			ref: onward.person,
		});
		const [row] = await deskDb().$queryRaw<{ id: string }[]>`SELECT id::text FROM person WHERE ref = ${one.person}`;
		await expect(
			deskDb().$executeRaw`UPDATE person SET merged_into = NULL WHERE id = ${row?.id}::uuid`,
		).rejects.toThrow();
	});
});
