import { describe, expect, test } from 'vitest';
import type { Locale } from '@/i18n/locales';
import { quotedTitle } from './quoted-title';

describe('a title between quotation marks', () => {
	test.each<[Locale, string, string]>([
		['de', '„Ein guter Tag“ für „alle“', '‚Ein guter Tag‘ für ‚alle‘'],
		['de', '»Ein guter Tag«', '‚Ein guter Tag‘'],
		['en', '“A good day” for all', '‘A good day’ for all'],
		['es', '«Un buen día»', '“Un buen día”'],
		['ru', 'О «добром дне»', 'О „добром дне“'],
		['fr', '« Un beau jour »', '“Un beau jour”'],
		['fr', '«\u00a0Un beau jour\u00a0» et «\u202fun autre\u202f»', '“Un beau jour” et “un autre”'],
		['de', 'О «добром дне»', 'О ‚добром дне‘'],
		['en', 'A "good" day', 'A ‘good’ day'],
	])('has the inner marks of %s for its own: %s', (locale, title, written) => {
		expect(quotedTitle(title, locale)).toBe(written);
	});

	test.each<[Locale, string, string]>([
		['en', 'On “the ‘good’ day”', 'On ‘the “good” day’'],
		['ru', '«О „добром“ дне»', '„О «добром» дне“'],
		['fr', '« Un “beau” jour »', '“Un «\u00a0beau\u00a0» jour”'],
	])('has the outer marks of %s again within those: %s', (locale, title, written) => {
		expect(quotedTitle(title, locale)).toBe(written);
	});

	test.each<[Locale, string]>([
		['en', 'The archivists’ day isn’t theirs, ‘they’ say'],
		['en', 'A 5" pipe'],
		['fr', 'L’archive d’aujourd’hui'],
		['de', 'Wie geht’s, ‚alle‘?'],
	])('is left as it is when nothing needs another mark, in %s: %s', (locale, title) => {
		expect(quotedTitle(title, locale)).toBe(title);
	});
});
