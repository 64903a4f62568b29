import { describe, expect, test } from 'vitest';
import { slugOf } from './slug';

describe('a slug', () => {
	test.each([
		['Über große Straßen', 'de', 'ueber-grosse-strassen'],
		['Декларация прав', 'ru', 'deklaraciya-prav'],
		['Déclaration d’essai', 'fr', 'declaration-dessai'],
		['…!', 'en', 'statement'],
		['Changes', 'en', 'changes-statement'],
		['With', 'en', 'with-statement'],
	] as const)('of %s in %s is %s', (title, locale, slug) => {
		expect(slugOf(title, locale)).toBe(slug);
	});

	test('is cut at a word', () => {
		const slug = slugOf('statement '.repeat(30), 'en');
		expect(slug.length).toBeLessThanOrEqual(80);
		expect(slug).toMatch(/^(statement-)*statement$/);
	});
});
