import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '@/platform/testing';
import { published, type Staff, staff, translated, words } from '../testing';
import { listStatements } from './published';
import { reindex } from './reindex';

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

const turn = (role: 'question' | 'answer', text: string) => ({
	type: 'turn' as const,
	key: `turn${role}`,
	role,
	speaker: null,
	segments: [{ type: 'paragraph' as const, key: `said${role}`, text }],
});

describe('a search', () => {
	test('for words that stemmers pass over finds them as they stand, in both Russian spellings, or tells that it does not', async () => {
		const { ref } = await published(team, words('Пока', 'Ещё и ещё зелёный.'), 'ru');
		const other = await published(team, words('Пока', 'Еще зеленый, российский.'), 'ru');
		const both = new Set([ref, other.ref]);
		for (const query of ['ещё', 'еще', 'ЕЩЁ', 'зелёный', 'зеленый', 'ещё зелёный', 'еще зеленый'])
			expect(new Set(await search(query, 'ru')), query).toEqual(both);
		expect(await search('пока -ещё', 'ru')).not.toContain(ref);
		expect(await search('пока -еще', 'ru')).not.toContain(ref);
		expect(await search('-еще', 'ru')).toEqual(await search('-ещё', 'ru'));
		const list = (query: string, more: object = {}) => listStatements({ locale: 'ru', query, ...more });
		const russian = await list('ещё');
		expect(russian.statements.find((one) => one.ref === ref)?.snippet).toEqual([
			{ text: 'Ещё', mark: true },
			{ text: ' и ', mark: false },
			{ text: 'ещё', mark: true },
			{ text: ' зелёный.', mark: false },
		]);
		expect(russian.passedOverIn).toBeNull();
		expect((await list('российского')).statements[0]?.snippet).toContainEqual({ text: 'российский', mark: true });
		const and = await list('и', { sort: 'date' });
		expect(refsOf(and)).toContain(ref);
		expect(refsOf(and)).not.toContain(other.ref);
		await published(team, words('Of the', 'The one.'));
		await published(team, words('Of the', 'The other.'));
		const the = await search('the');
		expect(the.length).toBeGreaterThan(1);
		expect(the).not.toContain(ref);
		expect(await search('zzzznever OR the')).toEqual(the);
		expect(await list('the', { where: 'titles' })).toMatchObject({ count: 0, passedOverIn: 'en' });
		expect(await list('ещё', { where: 'answers' })).toMatchObject({ count: 0, passedOverIn: 'ru' });
		expect(refsOf(await list('"ещё"', { where: 'titles' }))).toEqual([]);
		const { ref: german } = await published(team, words('Der Tau', 'Da war der Tau.'), 'de');
		await published(team, words('Of peace', 'No war.'));
		const war = await listStatements({ locale: 'de', query: 'war' });
		expect(war).toMatchObject({ passedOverIn: 'de' });
		expect(refsOf(war)).not.toContain(german);
		expect((await listStatements({ locale: 'fr', query: 'war' })).passedOverIn).toBeNull();
		expect(await search('"war"', 'de')).toContain(german);
	});

	test('puts the spelling that was typed before what matches without its accents', async () => {
		const told = await published(team, words('Bericht', 'Er wurde gehört.', 'Sie wurde gesehen.'), 'de');
		const dignity = await published(team, words('Grundsatz', 'So wurde es gesagt.', 'Von der Würde aller.'), 'de');
		const title = await published(team, words('Was wurde', 'Es wurde still.'), 'de');
		expect((await search('Würde', 'de'))[0]).toBe(dignity.ref);
		expect(new Set(await search('Würde', 'de'))).toEqual(new Set([told, dignity, title].map(({ ref }) => ref)));
		const { statements } = await listStatements({ locale: 'de', query: 'Würde' });
		expect(statements[0]?.snippet).toContainEqual({ text: 'Würde', mark: true });
		const schon = await published(team, words('Zeit', 'Es ist schon spät.'), 'de');
		const nice = await published(team, words('Schön', 'Es ist schön, so schön.'), 'de');
		expect(await search('schon', 'de')).toEqual([schon.ref, nice.ref]);
		expect(await search('schön', 'de')).toEqual([nice.ref, schon.ref]);
		const first = await listStatements({ locale: 'de', query: 'schon', size: 1 });
		expect(refsOf(await listStatements({ locale: 'de', query: 'schon', after: first.next ?? '' }))).toEqual([nice.ref]);
	});

	test('for ue finds what it finds for ü', async () => {
		const with_ = await published(team, words('Brücke', 'Wir gingen über die Brücke.'), 'de');
		const without = await published(team, words('Bruecke', 'Wir gingen ueber die Bruecke.'), 'de');
		const all = new Set([with_.ref, without.ref]);
		for (const [query, first] of [
			['über', with_],
			['ueber', without],
			['Brücke', with_],
			['Bruecke', without],
			['über Brücken', with_],
			['ueber Bruecken', without],
		] as const) {
			const found = await search(query, 'de');
			expect(new Set(found), query).toEqual(all);
			if (/^\S+$/.test(query)) expect(found[0], query).toBe(first.ref);
		}
		expect(await search('Brücke -ueber', 'de')).toEqual([]);
		expect(await search('Brücke -über', 'de')).toEqual([]);
	});

	test('that finds nothing ends, and does not suggest itself', async () => {
		await published(team, words('Дом', 'Городской сад.'), 'ru');
		expect(await listStatements({ locale: 'ru', query: 'городской -сад' })).toMatchObject({ count: 0, meant: null });
	});

	test('for a Russian noun finds its dictionary form and all others, of whichever it is asked', async () => {
		const one = await published(team, words('Дом', 'Городской архив открыт.'), 'ru');
		const other = await published(team, words('Дома', 'В городском архиве тихо.'), 'ru');
		const arch = await published(team, words('Город', 'Арх стоит в городском саду.'), 'ru');
		const both = new Set([one.ref, other.ref]);
		for (const query of ['архива', 'архиве', 'архивом', 'архивы', 'Архивов', 'городскому архиву'])
			expect(new Set(await search(query, 'ru')), query).toEqual(both);
		for (const query of ['архив', 'городской архив'])
			expect(await search(query, 'ru')).toEqual(expect.arrayContaining([...both]));
		const { statements } = await listStatements({ locale: 'ru', query: 'архивы' });
		const marked = statements.flatMap(({ snippet }) => snippet?.filter(({ mark }) => mark).map(({ text }) => text));
		expect(new Set(marked)).toEqual(new Set(['архив', 'архиве']));
		expect(await search('городской -архив', 'ru')).not.toEqual(expect.arrayContaining([other.ref]));
		expect(await search('архивы -городской', 'ru')).toEqual([]);
		expect(await search('арх', 'ru')).toContain(arch.ref);
	});

	test('shows and marks what was looked at: the answer, or the title', async () => {
		const { ref } = await published(team, {
			title: 'The theodolite and us',
			lead: 'A theodolite, and one more theodolite of brass.',
			blocks: [turn('question', 'Is the brass theodolite a theodolite?'), turn('answer', 'One theodolite is.')],
		});
		await translated(team, ref, 'de', {
			title: 'Winkelmesser',
			lead: 'Ein Winkelmesser, und noch einer aus Messing.',
			blocks: [turn('question', 'Ist der aus Messing ein Winkelmesser?'), turn('answer', 'Ein Winkelmesser ist es.')],
		});
		const shown = async (query: string, where: 'titles' | 'answers', locale: 'de' | 'en' = 'en') => {
			const { statements } = await listStatements({ locale, query, where });
			return statements.find((one) => one.ref === ref);
		};
		expect(await shown('brass theodolite', 'answers')).toBeUndefined();
		expect(await shown('theodolite', 'answers')).toMatchObject({
			key: 'saidanswer',
			markedTitle: null,
			snippet: [{ text: 'One ' }, { text: 'theodolite', mark: true }, { text: ' is.' }],
		});
		expect(await shown('"one theodolite"', 'answers')).toMatchObject({ key: 'saidanswer' });
		expect(await shown('theodolites', 'titles')).toMatchObject({
			key: null,
			snippet: null,
			markedTitle: [{ text: 'The ' }, { text: 'theodolite', mark: true }, { text: ' and us' }],
		});
		expect(await shown('theodolites', 'titles', 'de')).toMatchObject({
			title: 'Winkelmesser',
			markedTitle: null,
			snippet: null,
			matched: { locale: 'en', passage: [{ text: 'The ' }, { text: 'theodolite', mark: true }, { text: ' and us' }] },
		});
	});

	test('for a phrase in answers has it there, whatever form of it the question has', async () => {
		const asked = (question: string, answer: string) =>
			published(team, {
				title: 'Asked',
				lead: null,
				blocks: [turn('question', question), turn('answer', answer)],
			});
		const echoed = await asked('What of the hidden anemometer?', 'Hidden anemometers are none.');
		const said = await asked('Which hidden anemometers?', 'The hidden anemometer.');
		const found = async (where?: 'answers') =>
			new Set(refsOf(await listStatements({ locale: 'en', query: '"hidden anemometer"', where })));
		expect(await found()).toEqual(new Set([echoed.ref, said.ref]));
		expect(await found('answers')).toEqual(new Set([said.ref]));
		await reindex();
		expect(await found('answers')).toEqual(new Set([said.ref]));
	});
});
