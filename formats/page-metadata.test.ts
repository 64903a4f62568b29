import { describe, expect, test } from 'vitest';
import { excerptOf } from './excerpt';
import { sitePageMetadata, statementMetadata } from './page-metadata';
import { sampleStatement } from './sample-statement';

const publisher = { name: 'Rostrum', publicUrl: 'https://archive.example' };

describe('the head of a statement’s page', () => {
	test('names its own address and the languages that exist, the original as default', () => {
		const head = statementMetadata(sampleStatement(), publisher);
		expect(head.alternates.canonical).toBe('https://archive.example/en/statements/7gk2mq/answers-remarks');
		expect(head.alternates.languages).toEqual({
			en: 'https://archive.example/en/statements/7gk2mq/answers-remarks',
			es: 'https://archive.example/es/statements/7gk2mq/respuestas',
			ru: 'https://archive.example/ru/statements/7gk2mq/otvety',
			fr: 'https://archive.example/fr/statements/7gk2mq/r%C3%A9ponses',
			'x-default': 'https://archive.example/ru/statements/7gk2mq/otvety',
		});
	});

	test('has the same default on every page of the set, also where the original is not in the archive', () => {
		const { versions } = sampleStatement();
		const without = versions.filter((version) => version.locale !== 'ru');
		for (const { locale } of without) {
			const head = statementMetadata(sampleStatement({ locale, versions: without }), publisher);
			expect(head.alternates.languages['x-default']).toContain('/en/statements/');
		}
	});

	test('speaks Open Graph’s locales', () => {
		expect(statementMetadata(sampleStatement(), publisher).openGraph).toMatchObject({
			locale: 'en_GB',
			publishedTime: '2018-06-12T08:00:00.000Z',
			modifiedTime: '2018-06-13T08:00:00.000Z',
		});
	});
});

describe('the head of a page in every language', () => {
	test('lists all five and the English page as default', () => {
		const page = { locale: 'de' as const, address: '/statements', title: 'Erklärungen', description: 'Alle' };
		const head = sitePageMetadata(page, { ...publisher, publicUrl: 'https://archive.example/' });
		expect(head.alternates.canonical).toBe('https://archive.example/de/statements');
		expect(Object.keys(head.alternates.languages)).toEqual(['de', 'en', 'es', 'ru', 'fr', 'x-default']);
	});
});

describe('an excerpt', () => {
	const paragraph = (text: string) => ({ lead: null, blocks: [{ type: 'paragraph' as const, key: 'abc', text }] });

	test('ends between words', () => {
		expect(excerptOf(paragraph('one two, three'), 9)).toBe('one two…');
		expect(excerptOf(paragraph('one two three'), 7)).toBe('one two…');
		expect(excerptOf(paragraph('one two'), 7)).toBe('one two');
	});

	test('begins with the text, whatever its form', () => {
		const blocks = [
			{ type: 'heading' as const, key: 'abc', text: 'Article 20' },
			{ type: 'list-item' as const, key: 'abd', text: 'Everyone has the right.' },
		];
		expect(excerptOf({ lead: null, blocks })).toBe('Everyone has the right.');
	});

	test('prefers the lead and never halves a character', () => {
		expect(excerptOf({ ...paragraph('text'), lead: 'The  lead' })).toBe('The lead');
		expect(excerptOf(paragraph('😀😀😀'), 3)).toBe('😀…');
	});
});
