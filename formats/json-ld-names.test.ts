import { expect, test } from 'vitest';
import { nameJsonLd } from './json-ld-names';

const publisher = { name: 'Archive', publicUrl: 'https://archive.example' };
const label = (text: string) => ({ text, lang: 'en' as const });
const named = {
	ref: 'ab12cd',
	name: label('Anna Lind'),
	others: [{ text: 'Анна Линд', lang: 'ru' as const }],
	offices: [],
};

test('a person is described with offices, and with the title of those still held', () => {
	const offices = [
		{ name: label('Director'), from: '2005-01-01', to: null },
		{ name: label('Clerk'), from: '1999-01-01', to: '2004-12-31' },
	];
	const described = nameJsonLd({ ...named, noun: 'person', offices }, { locale: 'en', slug: 'anna-lind' }, publisher);
	expect(described).toMatchObject({
		'@type': 'Person',
		url: 'https://archive.example/en/people/ab12cd/anna-lind',
		name: 'Anna Lind',
		alternateName: ['Анна Линд'],
		jobTitle: ['Director'],
		hasOccupation: [
			{ '@type': 'Role', hasOccupation: { name: 'Director' }, startDate: '2005-01-01' },
			{ '@type': 'Role', hasOccupation: { name: 'Clerk' }, startDate: '1999-01-01', endDate: '2004-12-31' },
		],
	});
});

test.each([
	['place', 'Place'],
	['event', 'Event'],
	['topic', 'DefinedTerm'],
] as const)('a %s is a %s, with the same identity in each language', (noun, type) => {
	const german = nameJsonLd({ ...named, noun }, { locale: 'de', slug: 'anna-lind' }, publisher);
	const russian = nameJsonLd({ ...named, noun }, { locale: 'ru', slug: 'anna-lind' }, publisher);
	expect(german).toMatchObject({ '@type': type, '@id': `https://archive.example/#${noun}-ab12cd` });
	expect(russian).toMatchObject({ '@id': `https://archive.example/#${noun}-ab12cd` });
	expect(german).not.toEqual(russian);
});
