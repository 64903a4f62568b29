import { describe, expect, test } from 'vitest';
import { locales } from '@/i18n/locales';
import { followParameters } from '@/i18n/paths';
import { followedOf, parametersFor, usualLanguages } from './follow';
import { isNews, mayTell } from './policy';

describe('what an address asks to follow', () => {
	test.each([
		[{}, { what: 'everything', target: '' }],
		[{ person: 'ab12cd' }, { what: 'person', target: 'ab12cd' }],
		[{ speaker: 'ab12cd' }, { what: 'person', target: 'ab12cd' }],
		[{ topic: 'ab12cd' }, { what: 'topic', target: 'ab12cd' }],
		[{ statement: 'ab12cd' }, { what: 'statement', target: 'ab12cd' }],
		[
			{ statement: 'ab12cd', appears: 'es' },
			{ what: 'appearance', target: 'ab12cd.es' },
		],
		[
			{ statement: 'ab12cd', appears: 'xx' },
			{ what: 'statement', target: 'ab12cd' },
		],
		[{ q: '  clean   water ' }, { what: 'search', target: 'q=clean+water' }],
		[
			{ year: '1948', q: 'a&b', other: 'x', kind: 'y' },
			{ what: 'search', target: 'q=a%26b&year=1948' },
		],
		[
			{ from: '2020-13-01', topic: 'ab12cd' },
			{ what: 'topic', target: 'ab12cd' },
		],
		[
			{ from: '2020-12-01', speaker: 'ab12cd' },
			{ what: 'search', target: 'speaker=ab12cd&from=2020-12-01' },
		],
	])('%j', (given, expected) => {
		const followed = followedOf(given);
		expect(followed).toEqual(expected);
		expect(followedOf(parametersFor(followed))).toEqual(followed);
		for (const name of Object.keys(parametersFor(followed))) expect(followParameters).toContain(name);
	});

	test('offers the languages that make sense for it', () => {
		expect(usualLanguages({ what: 'appearance', target: 'ab12cd.es' }, 'de')).toEqual(['es']);
		expect(usualLanguages({ what: 'statement', target: 'ab12cd' }, 'de')).toEqual([...locales]);
		expect(usualLanguages({ what: 'topic', target: 'ab12cd' }, 'de')).toEqual(['de']);
	});
});

describe('the law of telling', () => {
	const at = new Date('2026-01-02T00:00:00Z');
	const published = { act: 'published', locale: 'en', changeClass: null, at } as const;
	const typo = { ...published, act: 'corrected', changeClass: 'typo' } as const;
	const withdrawn = { act: 'withdrawn', locale: null, changeClass: null, at } as const;
	const interest = {
		what: 'topic',
		languages: ['en'],
		wantsTypos: false,
		confirmedAt: new Date('2026-01-01T00:00:00Z'),
	} as const;

	test.each([
		['what appears in a language asked for', true, interest, published],
		['nothing in another language', false, { ...interest, languages: ['de'] as const }, published],
		['nothing that happened before confirming', false, { ...interest, confirmedAt: at }, published],
		['no misprint', false, interest, typo],
		['a misprint when asked', true, { ...interest, wantsTypos: true }, typo],
		['no misprint in another language', false, { ...interest, wantsTypos: true, languages: ['de'] as const }, typo],
		[
			'a withdrawal of the statement itself in any language',
			true,
			{ ...interest, what: 'statement' } as const,
			withdrawn,
		],
		['no withdrawal to who follows a topic', false, interest, withdrawn],
		['an appearance', true, { ...interest, what: 'appearance' } as const, published],
		['no correction as an appearance', false, { ...interest, what: 'appearance', wantsTypos: true } as const, typo],
	])('tells %s', (_, expected, given, happening) => expect(mayTell(given, happening)).toBe(expected));

	test('knows no news after three days', () => {
		expect(isNews(published, new Date('2026-01-04T23:59:59Z'))).toBe(true);
		expect(isNews(published, new Date('2026-01-05T00:00:00Z'))).toBe(false);
	});
});
