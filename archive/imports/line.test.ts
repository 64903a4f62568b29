import { describe, expect, test } from 'vitest';
import { parseLine } from './line';

const good = {
	id: 'greeting-1',
	kind: 'speech',
	date: '2026-11-24',
	place: null,
	original: 'en',
	languages: ['de', 'en'],
	versions: {
		de: { title: 'Gruß', status: 'translation', paragraphs: [{ unit: 0, text: 'Guten Tag.' }] },
		en: { title: 'Greeting', status: 'original', paragraphs: [{ unit: 0, text: 'Good day.' }] },
	},
};

function problemOf(change: object): string {
	const parsed = parseLine(JSON.stringify({ ...good, ...change }));
	return parsed.ok ? '' : parsed.problem;
}

function withParagraph(paragraph: unknown): object {
	return { versions: { ...good.versions, de: { ...good.versions.de, paragraphs: [paragraph] } } };
}

describe('a line of an import', () => {
	test('is read', () => {
		expect(parseLine(JSON.stringify(good))).toMatchObject({ ok: true, line: { id: 'greeting-1', kind: 'speech' } });
	});

	test.each(['Asia/Kolkata', 'America/Argentina/Buenos_Aires', 'UTC'])('may be given in the zone %s', (timeZone) => {
		expect(problemOf({ timeZone })).toBe('');
	});

	test.each([
		['{"id": 1', /^is not JSON: /],
		['[1]', /^is not a JSON object$/],
		['null', /^is not a JSON object$/],
	])('%s is refused', (raw, problem) => {
		const parsed = parseLine(raw);
		expect(parsed.ok ? '' : parsed.problem).toMatch(problem);
	});

	test.each([
		['the id', { id: 'a b' }, 'id is not 1 to 200 of A-Z a-z 0-9 . - _'],
		['no id', { id: undefined }, 'id is missing'],
		['the kind', { kind: 'rumour' }, 'kind "rumour" is not a kind of statement; known are statement, speech'],
		['no kind', { kind: undefined }, 'kind is missing'],
		['the day', { date: '2026-02-30' }, 'date is not a day as YYYY-MM-DD'],
		['the time', { time: '25:00' }, 'time is not a time as HH:MM'],
		['a time alone', { date: null, time: '10:00' }, 'time stands without a date'],
		['an offset for a zone', { timeZone: '+02:00' }, 'timeZone is not a time zone like Europe/Paris'],
		['the zone', { timeZone: 'Mars/Olympus' }, 'timeZone is not a time zone like Europe/Paris'],
		['the year', { year: 'last' }, 'year is not a year'],
		['the place', { place: 7 }, 'place is not text'],
		['the original', { original: 'it' }, 'original is not a language of this archive (de, en, es, ru, fr)'],
		['no original', { original: undefined }, 'original is not a language of this archive (de, en, es, ru, fr)'],
		['another original', { original: 'de' }, "versions.en.status is original, but the statement's original is de"],
		['the languages', { languages: ['de'] }, 'languages says de, but there are de, en'],
		['no versions', { languages: undefined, versions: {} }, 'versions is empty'],
		[
			'a foreign version',
			{ versions: { ...good.versions, it: good.versions.de } },
			'versions it is not a language of this archive',
		],
		[
			'the title',
			{ versions: { ...good.versions, de: { ...good.versions.de, title: ' ' } } },
			'versions.de.title is empty',
		],
		[
			'the status',
			{ versions: { ...good.versions, de: { ...good.versions.de, status: 'copy' } } },
			'versions.de.status is none of original',
		],
		[
			'no paragraphs',
			{ versions: { ...good.versions, de: { title: 'x', status: 'translation' } } },
			'versions.de.paragraphs is not a list',
		],
		['the text', withParagraph({ unit: 0, text: 5 }), 'versions.de.paragraphs[0].text is not text'],
		[
			'half a character',
			withParagraph({ unit: 0, text: 'a\ud800' }),
			'versions.de.paragraphs[0].text holds U+0000 or half a surrogate pair',
		],
		[
			'U+0000',
			withParagraph({ unit: 0, text: 'a\u0000' }),
			'versions.de.paragraphs[0].text holds U+0000 or half a surrogate pair',
		],
		['the type', withParagraph({ type: 'h7', text: 'x' }), 'versions.de.paragraphs[0].type is none of p, h, li'],
		[
			'the role',
			withParagraph({ role: 'heckler', text: 'x' }),
			'versions.de.paragraphs[0].role is none of speech, question',
		],
		[
			'the unit',
			withParagraph({ unit: 1.5, text: 'x' }),
			'versions.de.paragraphs[0].unit is neither a whole number nor a short text',
		],
	])('%s is refused by its name', (_what, change, problem) => {
		expect(problemOf(change)).toContain(problem);
	});

	test('names three problems and counts the others', () => {
		expect(problemOf({ id: '', kind: 'x', date: 'y', year: 0, place: 1 })).toMatch(
			/^id .*; kind .*; date .*; and 2 more$/,
		);
	});

	test('is brought to NFC and keeps its no-break spaces', () => {
		const parsed = parseLine(JSON.stringify({ ...good, place: 'Cafe\u0301\u00a0« X »' }));
		expect(parsed).toMatchObject({ line: { place: 'Café\u00a0« X »' } });
	});

	test('may hold fields that the archive does not know', () => {
		expect(problemOf({ license: 'CC0-1.0', synthetic: true })).toBe('');
	});

	test.each([
		['encyclopedia', 'document'],
		['page', 'document'],
		['wikivoyage', 'document'],
		['meeting-transcript', 'transcript'],
		['press-conference', 'press-conference'],
	])('of kind %s is a %s here', (theirs, ours) => {
		expect(parseLine(JSON.stringify({ ...good, kind: theirs }))).toMatchObject({ line: { kind: ours } });
	});
});
