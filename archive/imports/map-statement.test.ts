import { describe, expect, test } from 'vitest';
import { momentOf } from '../statements/facts';
import { keysOf, segmentsOf } from '../statements/text';
import { parseLine } from './line';
import { type MappedStatement, mapStatement } from './map-statement';

type Paragraphs = object[];

function map(paragraphs: { de?: Paragraphs; en?: Paragraphs; ru?: Paragraphs }, facts: object = {}): MappedStatement {
	const versions = Object.fromEntries(
		Object.entries(paragraphs).map(([locale, list]) => [
			locale,
			{ title: locale, status: locale === 'en' ? 'original' : 'translation', paragraphs: list },
		]),
	);
	const parsed = parseLine(JSON.stringify({ id: 'sample', kind: 'speech', original: 'en', versions, ...facts }));
	if (!parsed.ok) throw new Error(parsed.problem);
	const mapped = mapStatement(parsed.line, 'UTC');
	if (!mapped.ok) throw new Error(mapped.problem);
	return mapped.statement;
}

function keysIn(statement: MappedStatement, locale: string): string[] {
	return keysOf(statement.versions.find((version) => version.locale === locale)?.text.blocks ?? []);
}

describe('aligned paragraphs', () => {
	const statement = map({
		de: [{ unit: 0, text: 'A' }, { unit: 2, text: 'C1' }, { unit: 2, text: 'C2' }, { text: 'nur hier' }],
		en: [{ unit: 0, text: 'A' }, { unit: 1, text: 'B' }, { unit: 2, text: 'C' }, { text: 'only here' }],
	});
	const [de, en] = [keysIn(statement, 'de'), keysIn(statement, 'en')];

	test('of one unit have one key in every language', () => {
		expect(de[0]).toBe(en[0]);
		expect(de[1]).toBe(en[2]);
	});

	test('that share a unit are parts of it', () => {
		expect(de[2]).toBe(`${en[2]}-2`);
	});

	test('that are missing in a language leave a gap', () => {
		expect(de).not.toContain(en[1]);
	});

	test('without a unit have a key of their own', () => {
		expect(de[3]).toMatch(/^s[0-9a-z]{7}$/);
		expect(de[3]).not.toBe(en[3]);
	});

	test('get the same keys again', () => {
		expect(keysIn(map({ en: [{ unit: 0, text: 'changed' }] }), 'en')[0]).toBe(en[0]);
	});

	test('may be named by words as well as by numbers', () => {
		const named = map({ de: [{ unit: '0', text: 'A' }], en: [{ unit: 0, text: 'A' }] });
		expect(keysIn(named, 'de')).toEqual(keysIn(named, 'en'));
	});
});

describe('a unit with too many parts', () => {
	test('is refused', () => {
		const paragraphs = Array.from({ length: 1000 }, () => ({ unit: 1, text: 'x' }));
		const versions = { en: { title: 'x', status: 'original', paragraphs } };
		const parsed = parseLine(JSON.stringify({ id: 'long', kind: 'speech', original: 'en', versions }));
		expect(parsed.ok && mapStatement(parsed.line, 'UTC')).toEqual({
			ok: false,
			problem: 'versions.en.paragraphs has more than 999 paragraphs of one unit',
		});
	});
});

describe('a transcript', () => {
	const spoken = [
		{ type: 'lead', text: 'Who met whom' },
		{ unit: 1, speaker: 'Question', role: 'question', text: 'Why?' },
		{ unit: 2, speaker: 'A. Editor', role: 'answer', text: 'Because.' },
		{ unit: 3, speaker: 'A. Editor', role: 'answer', text: 'And so.' },
		{ unit: 4, type: 'note', text: '(Applause)' },
		{ unit: 5, speaker: 'A. Editor', text: 'Thank you.' },
	];
	const statement = map({ en: spoken, ru: spoken.slice(2) });
	const blocks = statement.versions[0]?.text.blocks ?? [];

	test('gathers what one speaker says in a row into a turn', () => {
		expect(
			blocks.map((block) =>
				block.type === 'turn' ? `${block.role} ${block.speaker} ${block.segments.length}` : block.type,
			),
		).toEqual(['question null 1', 'answer A. Editor 2', 'note', 'speech A. Editor 1']);
	});

	test('keeps the lead apart', () => {
		expect(statement.versions[0]?.text.lead).toBe('Who met whom');
	});

	test('aligns turns by their first unit', () => {
		expect(keysIn(statement, 'en')).toEqual(expect.arrayContaining(keysIn(statement, 'ru')));
	});
});

describe('the types of paragraphs', () => {
	test('become the types of segments', () => {
		const types = ['p', 'h', 'li', 'row', 'dt', 'dd', 'pre', 'blockquote', 'note', 'sep', 'caption', 'lead'];
		const statement = map({ en: types.map((type) => ({ type, text: type })) });
		const segments = segmentsOf(statement.versions[0]?.text.blocks ?? []);
		expect(segments.map((segment) => segment.type).join(' ')).toBe(
			'paragraph heading list-item row term definition preformatted quote note separator caption paragraph',
		);
		expect(segments[1]?.level).toBe(2);
	});
});

describe('the facts', () => {
	test.each([
		[{ date: '2018-06-11' }, '2018-06-11T00:00:00.000Z', 'day'],
		[{ date: '1948-12-10', timeZone: 'Europe/Paris' }, '1948-12-09T23:00:00.000Z', 'day'],
		[{ date: '2018-06-11', time: '11:50', timeZone: 'Asia/Almaty' }, '2018-06-11T05:50:00.000Z', 'minute'],
		[{ date: null, year: 2004 }, '2004-01-01T00:00:00.000Z', 'year'],
		[{ date: null }, undefined, 'unknown'],
	])('%o are as precise as the line', (line, instant, precision) => {
		const { facts } = map({ en: [] }, line);
		const moment = momentOf(facts.deliveredAt, facts.timeZone);
		expect([moment.deliveredAt?.toISOString(), moment.precision]).toEqual([instant, precision]);
	});

	test('name place, speaker and topics in the language of the source', () => {
		const { facts } = map({ en: [] }, { place: 'Almaty', speaker: 'A. Speaker', topic: 'disease, research,, disease' });
		expect(facts).toMatchObject({
			place: { labels: { en: 'Almaty' } },
			speakers: [{ person: { labels: { en: 'A. Speaker' } } }],
			topics: [{ labels: { en: 'disease' } }, { labels: { en: 'research' } }],
		});
	});

	test('are named in the language that is there when the original is not', () => {
		const versions = { en: { title: 'x', status: 'translation', paragraphs: [] } };
		expect(map({}, { original: 'ru', place: 'Moscow', versions }).facts.place).toEqual({ labels: { en: 'Moscow' } });
	});
});

describe('the role of a version', () => {
	test('is authentic when it is official beside the original', () => {
		const line = (original: string | null, status: string) => ({
			original,
			versions: {
				ru: { title: 'x', status, paragraphs: [] },
				en: { title: 'x', status: original ? 'official' : 'unknown', paragraphs: [] },
			},
		});
		const roles = (facts: object) => map({}, facts).versions.map(({ locale, role }) => `${locale} ${role}`);
		expect(roles(line('en', 'official'))).toEqual(['en original', 'ru authentic']);
		expect(roles(line(null, 'unknown'))).toEqual(['en translation', 'ru translation']);
	});

	test('is translation when the original is not in the archive', () => {
		const statement = map(
			{},
			{ original: 'ru', versions: { en: { title: 'x', status: 'translation', paragraphs: [] } } },
		);
		expect(statement).toMatchObject({ originalLocale: 'ru', versions: [{ role: 'translation' }] });
	});
});
