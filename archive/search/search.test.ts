import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '@/platform/testing';
import { importStatements } from '../imports/import-statements';
import { findImporter } from '../imports/importer';
import { mapStatement } from '../imports/map-statement';
import { correctEdition } from '../statements/correct-edition';
import { saveDraft } from '../statements/save-draft';
import { drafted, published, type Staff, staff, succeeded, throughReview, translated, words } from '../testing';
import { readCursor, writeCursor } from './cursor';
import { listFilterChoices, listStatements } from './published';
import { parseQuery, spellingsOf } from './query';
import { reindex } from './reindex';
import { snippetAround } from './snippet';

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

describe('a query', () => {
	test('is taken apart into words, phrases and exclusions', () => {
		expect(parseQuery({ query: 'peace "exact phrase" -war -"cold war" „leise Töne“' })).toMatchObject({
			words: ['peace'],
			excluded: ['war'],
			phrases: ['exact phrase', 'leise Töne'],
			excludedPhrases: ['cold war'],
		});
		expect(parseQuery({ query: '  ' })).toBeNull();
		expect(parseQuery({ query: 'an "open quote' })).toMatchObject({ words: ['an open quote'], phrases: [] });
		expect(parseQuery({ query: 'peace OR war' })).toMatchObject({ words: ['peace', 'war'] });
		expect(parseQuery({ query: '»Highly Commended«-Auszeichnung' })).toMatchObject({ phrases: [], excluded: [] });
		expect(parseQuery({ exact: 'in "peace"', none: 'war -' })).toMatchObject({ phrases: ['in  peace'], words: [] });
	});

	test('is spelled with and without umlauts', () => {
		expect(spellingsOf('Müller')).toEqual(['Mueller']);
		expect(spellingsOf('Praesident')).toEqual(['Präsident']);
		expect(spellingsOf('Rede')).toEqual([]);
	});
});

describe('search', () => {
	test('stems in the language of the text', async () => {
		const { ref } = await published(team, words('Negotiations', 'The ministers were pressing conferences forward.'));
		await translated(team, ref, 'ru', words('Переговоры', 'Министры продвигали конференции.'));
		expect(await search('negotiation')).toContain(ref);
		expect(await search('переговорам', 'ru')).toContain(ref);
		expect(await search('министрами', 'en')).toContain(ref);
	});

	test('holds exact phrases to their words', async () => {
		const { ref } = await published(team, words('Phrases', 'A pressing conference is not a press conference for all.'));
		const { ref: other } = await published(team, words('Other', 'They were pressing conferences.'));
		expect(await search('"press conference"')).toContain(ref);
		expect(await search('"press conference"')).not.toContain(other);
		expect(await search('press conference')).toContain(other);
	});

	test('leaves out what is excluded', async () => {
		const { ref } = await published(team, words('Apples', 'Orchard with pears.'));
		const { ref: other } = await published(team, words('Apples', 'Orchard with plums.'));
		expect(await search('orchard')).toEqual(expect.arrayContaining([ref, other]));
		expect(await search('orchard -plums')).toEqual([ref]);
		expect(await search('orchard -"with pears"')).toEqual([other]);
		expect(await search('apples orchard -plums')).toEqual([ref]);
		expect(await search('apples -plums')).toContain(ref);
		expect(await search('apples -plums')).not.toContain(other);
	});

	test('leaves out words that stemmers pass over', async () => {
		const { ref } = await published(team, words('Quinces', 'Quinces once.'));
		const { ref: other } = await published(team, words('Quinces', 'Quinces once and again.'));
		expect(await search('quinces')).toEqual(expect.arrayContaining([ref, other]));
		expect(await search('quinces -again')).toEqual([ref]);
		expect(await search('"quinces once" -again')).toEqual([ref]);
	});

	test('finds accents typed without', async () => {
		const { ref } = await published(team, words('Declaración', 'Una declaración común sobre la niñez.'), 'es');
		expect(await search('declaracion', 'es')).toContain(ref);
		expect(await search('"declaracion comun"', 'es')).toContain(ref);
	});

	test('marks what matched and escapes nothing twice', async () => {
		const { ref } = await published(
			team,
			words('Snippet', 'The zebra said <b>hello</b> & left <press@example.org> behind.'),
		);
		const { statements } = await listStatements({ locale: 'en', query: 'zebras' });
		expect(statements[0]).toMatchObject({ ref });
		expect(statements[0]?.snippet?.filter((part) => part.mark)).toEqual([{ text: 'zebra', mark: true }]);
		expect(statements[0]?.snippet?.map((part) => part.text).join('')).toContain(
			'zebra said <b>hello</b> & left <press@example.org>',
		);
	});

	test('never fails on odd input', async () => {
		for (const query of [
			'"',
			"'; DROP TABLE x; --",
			'& | ! <->',
			':*',
			'\u0000\uD800',
			'-',
			'"" -""',
			'a'.repeat(5000),
			'%_\\',
		]) {
			await expect(listStatements({ locale: 'en', query })).resolves.toBeDefined();
		}
	});

	test('does not find drafts', async () => {
		await drafted(team, words('Hidden', 'Xylophone under wraps.'));
		expect(await search('xylophone')).toEqual([]);
	});

	test('shows one row a statement, in the language asked for if that matches', async () => {
		const { ref } = await published(team, words('Radar', 'The radar turns.'));
		await translated(team, ref, 'de', words('Radar', 'Der Radar dreht sich.'));
		const list = await listStatements({ locale: 'de', query: 'radar' });
		expect(list.count).toBe(1);
		expect(list.statements).toMatchObject([{ ref, locale: 'de' }]);
		expect((await listStatements({ locale: 'ru', query: 'turns' })).statements).toMatchObject([{ ref, locale: 'en' }]);
	});
});

describe('results', () => {
	test('show the segment that matched as the reader’s language has it', async () => {
		const { ref } = await published(team, words('Harvest', 'The fields are wide.', 'A scythe hung on the wall.'));
		await translated(team, ref, 'ru', words('Урожай', 'Поля широки.', 'На стене висела коса.'));
		const { statements } = await listStatements({ locale: 'ru', query: 'scythes' });
		expect(statements).toMatchObject([{ ref, locale: 'ru', title: 'Урожай', key: 'para2' }]);
		expect(statements[0]?.snippet).toEqual([{ text: 'На стене висела коса.', mark: false }]);
		expect(statements[0]?.matched).toEqual({
			locale: 'en',
			passage: [
				{ text: 'A ', mark: false },
				{ text: 'scythe', mark: true },
				{ text: ' hung on the wall.', mark: false },
			],
		});
		expect((await listStatements({ locale: 'en', query: 'scythes' })).statements[0]).toMatchObject({
			key: 'para2',
			matched: null,
		});
	});

	test('stand in an order: the title that was asked for, words that stand together, then others', async () => {
		const apart = await published(team, words('Apart', 'Quartz clocks tick. A mountain stands. Crystal is clear.'));
		const together = await published(team, words('Together', 'They saw a quartz crystal mountain in the mist.'));
		const title = await published(team, words('Quartz Crystal Mountain!', 'Nothing else is said of the quartz.'));
		const list = await listStatements({ locale: 'de', query: 'quartz crystal mountain' });
		expect(refsOf(list)).toEqual([title.ref, together.ref, apart.ref]);
		expect(list.sort).toBe('relevance');
		const newest = await listStatements({ locale: 'de', query: 'quartz crystal mountain', sort: 'date' });
		expect(new Set(refsOf(newest))).toEqual(new Set(refsOf(list)));
		const [first, ...others] = refsOf(list);
		const page = await listStatements({ locale: 'de', query: 'quartz crystal mountain', size: 1 });
		expect(refsOf(page)).toEqual([first]);
		expect(
			refsOf(await listStatements({ locale: 'de', query: 'quartz crystal mountain', after: page.next ?? '' })),
		).toEqual(others);
	});

	test('are found in titles or in answers only when that is asked', async () => {
		const inText = await published(team, words('Weather', 'The barometer fell.'));
		const inTitle = await published(team, words('A barometer', 'It was fine.'));
		const said = (role: 'question' | 'answer', text: string) => ({
			type: 'turn' as const,
			key: `turn${role}`,
			role,
			speaker: null,
			segments: [{ type: 'paragraph' as const, key: `said${role}`, text }],
		});
		const asked = {
			title: 'Asked',
			lead: null,
			blocks: [said('question', 'What of the barometer?'), said('answer', 'It broke.')],
		};
		const answered = {
			...asked,
			title: 'Answered',
			blocks: [said('question', 'What?'), said('answer', 'The barometer.')],
		};
		const [question, answer] = [await published(team, asked), await published(team, answered)];
		const found = async (where?: 'titles' | 'answers') =>
			new Set(refsOf(await listStatements({ locale: 'en', query: 'barometers', where })));
		expect(await found()).toEqual(new Set([inText, inTitle, question, answer].map(({ ref }) => ref)));
		expect(await found('titles')).toEqual(new Set([inTitle.ref]));
		expect(await found('answers')).toEqual(new Set([answer.ref]));
		const says = async (asked: object) =>
			new Set(refsOf(await listStatements({ locale: 'en', exact: 'the barometer', ...asked })));
		for (const sort of ['relevance', 'date'] as const) {
			expect(await says({ sort })).toEqual(new Set([inText, question, answer].map(({ ref }) => ref)));
			expect(await says({ sort, where: 'answers' })).toEqual(new Set([answer.ref]));
			expect(await says({ sort, where: 'titles' })).toEqual(new Set());
			expect(await says({ sort, exact: '', query: '"a barometer"', where: 'titles' })).toEqual(new Set([inTitle.ref]));
			expect(await says({ sort, exact: 'it', where: 'answers' })).toEqual(new Set([question.ref]));
			expect(await says({ sort, exact: 'a', where: 'titles', kind: 'speech' })).toContain(inTitle.ref);
		}
	});

	test('are about those who are called so in any script', async () => {
		const { ref } = await published(team, words('Talks', 'The talks went on in Geneva.'));
		const mention = await published(team, words('Besuch', 'Der Gast hiess Ястребов.'), 'ru');
		await db.desk.$executeRaw`INSERT INTO person_label (person_id, locale, label, aliases)
			SELECT person_id, 'ru', 'Иван Ястребов', ARRAY['Ivan Yastrebov', 'Iwan Jastrebow'] FROM person_label WHERE label = 'The Speaker' LIMIT 1`;
		for (const query of ['Ястребов', 'yastrebov', 'Jastrebow', 'Iwan Jastrebow'])
			expect(await search(query)).toContain(mention.ref);
		expect(await search('Jastrebow talks Geneva')).toEqual([ref]);
		expect(await search('Jastrebow tuba')).toEqual([]);
	});

	test('are texts with longer German words that hold the one asked for', async () => {
		const { ref } = await published(team, words('Rat', 'Die Kabinettsklausurtagungen dauerten an.'), 'de');
		expect(await search('Klausurtagung')).toEqual([ref]);
		expect((await listStatements({ locale: 'de', query: 'klausurtagung' })).statements[0]?.snippet).toContainEqual({
			text: 'Kabinettsklausurtagungen',
			mark: true,
		});
	});

	test('come with what may have been meant, if that finds something', async () => {
		await published(team, words('Typing', 'The hippopotamus swam.'));
		expect(await listStatements({ locale: 'en', query: 'hipopotamus swam' })).toMatchObject({
			count: 0,
			meant: 'hippopotamus swam',
		});
		expect((await listStatements({ locale: 'en', query: 'hipopotamus', kind: 'debate' })).meant).toBeNull();
		expect((await listStatements({ locale: 'en', query: 'qqqqzzzz' })).meant).toBeNull();
		expect((await listStatements({ locale: 'en', query: 'hippopotamus' })).meant).toBeNull();
	});

	test('of a phrase are exact in long texts, too', async () => {
		const long = Array.from({ length: 4000 }, (_, n) => `Word${n} of the long report comes here.`);
		const { ref } = await published(team, words('Long', ...long.slice(0, 3999), 'At last the pale ferryman sang.'));
		expect(await search('"the pale ferryman sang"')).toEqual([ref]);
		expect(await search('"the pale ferryman of the"')).toEqual([]);
	});
});

describe('a list as it stood on a day', () => {
	test('holds what had appeared by then', async () => {
		const { ref } = await published(team, words('Chronicle', 'A sextant lay there.'));
		const on = async (asOf: string, query?: string) =>
			refsOf(await listStatements({ locale: 'en', asOf, query, size: 100 }));
		const [today, before] = [new Date(), new Date(Date.now() - 86_400_000)].map((day) =>
			day.toISOString().slice(0, 10),
		);
		expect(await on(today ?? '')).toContain(ref);
		expect(await on(today ?? '', 'sextant')).toEqual([ref]);
		expect(await on(before ?? '')).not.toContain(ref);
		expect(await on(before ?? '', 'sextant')).toEqual([]);
	});

	test('shows the edition of then', async () => {
		const { ref } = await published(team, words('First wording', 'An astrolabe.'));
		const { draftId, revisionId } = succeeded(await correctEdition(team.author, { ref, locale: 'en' }));
		const saved = succeeded(
			await saveDraft(team.author, {
				draftId,
				baseRevisionId: revisionId,
				text: words('Second wording', 'An astrolabe.'),
			}),
		);
		await throughReview(
			team,
			{ draftId, revisionId: saved.revisionId },
			{ changeClass: 'factual', changeNote: 'Better.' },
		);
		await db.desk.$transaction([
			db.desk.$executeRaw`SET LOCAL session_replication_role = replica`,
			db.desk.$executeRaw`UPDATE edition SET published_at = '2001-05-05' WHERE number = 1 AND title = 'First wording'`,
			db.desk.$executeRaw`UPDATE published.search_entry SET first_published_at = '2001-05-05' WHERE ref = ${ref}`,
			db.desk.$executeRaw`UPDATE published.statement_entry SET published_at = '2001-05-05' WHERE ref = ${ref}`,
		]);
		const { statements } = await listStatements({ locale: 'en', asOf: '2001-05-05' });
		expect(statements).toMatchObject([{ ref, title: 'First wording', pastEdition: 1 }]);
		expect(await listStatements({ locale: 'en', asOf: '2001-05-04' })).toMatchObject({ statements: [], count: 0 });
		const now = await listStatements({ locale: 'en', query: 'astrolabe' });
		expect(now.statements).toMatchObject([{ title: 'Second wording', pastEdition: null }]);
	});
});

describe('the list', () => {
	test('pages forth and back without losing or repeating a statement', async () => {
		const all = refsOf(await listStatements({ locale: 'en', size: 100 }));
		expect(all.length).toBeGreaterThan(6);
		const seen: string[] = [];
		let page = await listStatements({ locale: 'en', size: 3 });
		expect(page.previous).toBeNull();
		for (;;) {
			seen.push(...refsOf(page));
			if (!page.next) break;
			page = await listStatements({ locale: 'en', size: 3, after: page.next });
		}
		expect(seen).toEqual(all);
		const back: string[] = [...refsOf(page)];
		while (page.previous) {
			page = await listStatements({ locale: 'en', size: 3, before: page.previous });
			back.unshift(...refsOf(page));
		}
		expect(back).toEqual(all);
	});

	test('filters by kind, year, language and speaker, with counts', async () => {
		const choices = await listFilterChoices({ locale: 'de' });
		const all = await listStatements({ locale: 'de', size: 100 });
		expect(choices.kinds).toEqual([{ kind: 'speech', count: all.count }]);
		expect(choices.years).toEqual([{ year: 2018, count: all.count }]);
		const [speaker] = choices.speakers;
		expect(speaker).toMatchObject({ name: { text: 'Die Sprecherin', lang: 'de' }, count: all.count });
		expect((await listStatements({ locale: 'de', speaker: speaker?.ref })).count).toBe(all.count);
		expect((await listStatements({ locale: 'de', year: 2017 })).count).toBe(0);
		expect((await listStatements({ locale: 'de', kind: 'debate' })).count).toBe(0);
		const russian = await listStatements({ locale: 'de', language: 'ru' });
		expect(new Set(russian.statements.map((one) => one.locale))).toEqual(new Set(['ru']));
		expect(choices.languages.find((one) => one.locale === 'ru')?.count).toBe(russian.count);
	});
});

describe('what narrows a list', () => {
	const line = (id: string, facts: object, locales: readonly ('de' | 'en' | 'ru')[] = ['en']) => {
		const versions = Object.fromEntries(
			locales.map((code) => [
				code,
				{
					title: `Narrowed ${id}`,
					status: code === 'en' ? 'original' : 'translation',
					paragraphs: [{ text: 'The lighthouse stands.' }],
				},
			]),
		);
		const mapped = mapStatement({ id, kind: 'speech', original: 'en', versions, ...facts } as never, 'UTC');
		if (!mapped.ok) throw new Error(mapped.problem);
		return mapped.statement;
	};
	let mine: Record<string, string>;

	beforeAll(async () => {
		const lines = [
			line('harbour', { date: '1991-05-01', timeZone: 'Asia/Tokyo', topic: 'Fishing, Trade', place: 'Osaka' }),
			line('market', { date: '1991-06-30', topic: 'Trade', place: 'Lyon' }, ['en', 'de']),
			line('coast', { date: '1992-01-01', topic: 'Fishing', place: 'Lyon' }, ['en', 'de', 'ru']),
		];
		succeeded(await importStatements(await findImporter(), lines));
		const { statements } = await listStatements({ locale: 'en', query: 'lighthouse' });
		mine = Object.fromEntries(statements.map(({ title, ref }) => [title.split(' ')[1] ?? '', ref]));
	});

	test('is topics, places, days and languages, in lists as in searches', async () => {
		const { topics, places } = await listFilterChoices({ locale: 'en' });
		const topic = (name: string) => topics.find((one) => one.name.text === name)?.ref;
		const lyon = places.find((one) => one.name.text === 'Lyon')?.ref;
		expect(topics.map(({ name, count }) => [name.text, count])).toEqual(
			expect.arrayContaining([
				['Fishing', 2],
				['Trade', 2],
			]),
		);
		const narrowed = async (filters: object) => {
			const both = await Promise.all([
				listStatements({ locale: 'en', ...filters }),
				listStatements({ locale: 'en', query: 'lighthouse', ...filters }),
			]);
			return both.map(({ statements, count }) => {
				expect(count).toBe(statements.length);
				return statements.map(({ ref }) => Object.keys(mine).find((name) => mine[name] === ref)).sort();
			});
		};
		const twice = (...names: string[]) => [names, names];
		expect(await narrowed({ topic: topic('Fishing') })).toEqual(twice('coast', 'harbour'));
		expect(await narrowed({ topic: topic('Trade'), place: lyon })).toEqual(twice('market'));
		expect(await narrowed({ place: lyon, language: 'de' })).toEqual(twice('coast', 'market'));
		expect(await narrowed({ place: lyon, missing: 'ru' })).toEqual(twice('market'));
		expect(await narrowed({ from: '1991-05-01', to: '1991-06-30' })).toEqual(twice('harbour', 'market'));
		expect(await narrowed({ from: '1991-05-02', to: '1991-12-31' })).toEqual(twice('market'));
		expect(await narrowed({ topic: topic('Fishing'), publishedTo: '1999-01-01' })).toEqual(twice());
		expect(await narrowed({ topic: topic('Fishing'), publishedFrom: '1999-01-01', year: 1992 })).toEqual(
			twice('coast'),
		);
	});

	test('is counted in the results of a search', async () => {
		const { facets } = await listStatements({ locale: 'en', query: 'lighthouse' });
		const counted = (name: string) =>
			Object.fromEntries(
				facets.filter((one) => one.name === name).map(({ label, value, count }) => [label?.text ?? value, count]),
			);
		expect(counted('topic')).toEqual({ Fishing: 2, Trade: 2 });
		expect(counted('place')).toEqual({ Lyon: 2, Osaka: 1 });
		expect(counted('language')).toEqual({ en: 3, de: 2, ru: 1 });
		expect(counted('year')).toEqual({ 1991: 2, 1992: 1 });
	});

	test('is counted of more than is seen at once', async () => {
		const topics = Array.from({ length: 12 }, (_, n) => `Buoy ${String.fromCharCode(65 + n)}`).join(', ');
		const buoys = line('buoys', { date: '1993-01-01', topic: topics });
		succeeded(await importStatements(await findImporter(), [buoys]));
		const { facets } = await listStatements({ locale: 'en', query: 'lighthouse', year: 1993 });
		expect(facets.filter(({ name }) => name === 'topic')).toHaveLength(12);
	});

	test('goes with a statement that is no longer public', async () => {
		const { topics } = await listFilterChoices({ locale: 'en' });
		const fishing = topics.find((one) => one.name.text === 'Fishing')?.ref;
		await db.desk.$executeRaw`DELETE FROM published.search_entry WHERE ref = ${mine.coast}`;
		await db.desk.$executeRaw`DELETE FROM published.statement_entry WHERE ref = ${mine.coast}`;
		expect(refsOf(await listStatements({ locale: 'en', topic: fishing }))).toEqual([mine.harbour]);
		await reindex();
		expect(refsOf(await listStatements({ locale: 'en', topic: fishing }))).toEqual([mine.coast, mine.harbour]);
	});
});

describe('reindexing', () => {
	test('makes the same rows again', async () => {
		const entries = () => db.desk.$queryRaw`SELECT * FROM published.statement_entry ORDER BY statement_id`;
		const before = [await listStatements({ locale: 'de', size: 100 }), await entries()];
		await db.desk.$executeRaw`DELETE FROM published.search_entry`;
		await db.desk.$executeRaw`DELETE FROM published.statement_entry`;
		expect((await listStatements({ locale: 'de' })).count).toBe(0);
		await reindex(() => {}, 3);
		expect([await listStatements({ locale: 'de', size: 100 }), await entries()]).toEqual(before);
		expect(await search('radar')).toHaveLength(1);
	});
});

describe('cursors and snippets', () => {
	test('survive an address', () => {
		const cursor = { at: new Date('1948-12-10T00:00:00Z'), ref: '0a1b2c' };
		expect(readCursor(writeCursor(cursor))).toEqual(cursor);
		expect(readCursor('nonsense~0a1b2c')).toBeNull();
		expect(readCursor(undefined)).toBeNull();
	});

	test('say everything around the first match, and where something is left out', () => {
		const text = `${'before '.repeat(60)}needle ${'after '.repeat(60)}`;
		const parts = snippetAround(text, (word) => word === 'needle');
		expect(parts.filter(({ mark }) => mark)).toEqual([{ text: 'needle', mark: true }]);
		expect(parts.map((part) => part.text).join('')).toMatch(/^… (before )+needle (after )*after …$/);
		expect(snippetAround('one  two', () => false)).toEqual([{ text: 'one two', mark: false }]);
	});
});

describe('a word that more than a thousand texts hold', () => {
	test('is counted as more than a thousand and paged in order from end to end', { timeout: 120_000 }, async () => {
		const { importer, lines } = await manyHolding('ubiquitous', 1010);
		succeeded(await importStatements(importer, lines));
		const asked = { locale: 'en', query: 'ubiquitous', sort: 'date' } as const;
		const first = await listStatements(asked);
		expect(first).toMatchObject({ count: 1000, countIsCapped: true, previous: null });
		const seen = refsOf(first);
		let next = first.next;
		for (let pages = 1; next && pages < 4; pages++) {
			const page = await listStatements({ ...asked, after: next });
			expect(page).toMatchObject({ count: 1000, countIsCapped: true });
			seen.push(...refsOf(page));
			next = page.next;
		}
		const { statements } = await listStatements({ locale: 'en', kind: 'newsletter', size: 80 });
		expect(seen).toEqual(refsOf({ statements }));
		const old = await listStatements({ locale: 'en', query: 'ubiquitous', kind: 'newsletter', year: 1801 });
		expect(old).toMatchObject({ count: 1, countIsCapped: false });
	});

	test('is paged by relevance from end to end, with the newest of another language', { timeout: 120_000 }, async () => {
		const { importer, lines } = await manyHolding('omnipresent', 1010);
		const version = {
			title: 'Une chose',
			status: 'original' as const,
			paragraphs: [{ type: 'p' as const, text: 'Elle est omnipresent.' }],
		};
		const facts = { id: 'only-french', kind: 'newsletter', date: '2001-01-01', original: 'fr' } as const;
		const french = mapStatement({ ...facts, versions: { fr: version } }, 'UTC');
		if (!french.ok) throw new Error(french.problem);
		succeeded(await importStatements(importer, [...lines, french.statement]));
		const asked = { locale: 'en', query: 'omnipresent', size: 100 } as const;
		const first = await listStatements(asked);
		expect(first).toMatchObject({ count: 1000, countIsCapped: true, previous: null });
		const seen = [...first.statements];
		for (let after = first.next; after && seen.length < 2000; ) {
			const page = await listStatements({ ...asked, after });
			seen.push(...page.statements);
			after = page.next;
		}
		expect(new Set(refsOf({ statements: seen })).size).toBe(seen.length);
		expect(seen.length).toBeGreaterThan(1000);
		expect(
			seen.filter(({ matched, locale }) => (matched?.locale ?? locale) === 'fr').map(({ title }) => title),
		).toEqual(['Une chose']);
	});
});

/** Statements that hold a word, one a year from the year 1000 to 1999, the last few in February. */
async function manyHolding(word: string, number: number) {
	const lines = Array.from({ length: number }, (_, n) => {
		const date = `${String(1000 + (n % 1000)).padStart(4, '0')}-0${1 + Math.floor(n / 1000)}-01`;
		const versions = { en: { title: `A ${word} thing`, status: 'original' as const, paragraphs: [] } };
		const mapped = mapStatement({ id: `many-${word}-${n}`, kind: 'newsletter', date, original: 'en', versions }, 'UTC');
		if (!mapped.ok) throw new Error(mapped.problem);
		return mapped.statement;
	});
	return { importer: await findImporter(), lines };
}
