import { expect, test } from 'vitest';
import { isLanguageTag } from './language-tag';
import { text } from './text';

test.each(['la', 'pt-BR', 'zh-Hant', 'rmy', 'de-1996'])('%s is a language tag', (tag) => {
	expect(isLanguageTag(tag)).toBe(true);
});

test.each(['', 'xx', 'german', 'la_VA', 'x-own', 'pt-', '12'])('“%s” is none', (tag) => {
	expect(isLanguageTag(tag)).toBe(false);
});

test('words of a text are in no language that there is not', () => {
	const inLanguage = (lang: string) =>
		text.safeParse({
			title: 'On tongues',
			lead: null,
			blocks: [{ type: 'paragraph', key: 'para1', text: 'Pax', marks: [{ type: 'lang', from: 0, to: 3, lang }] }],
		}).success;
	expect(inLanguage('la')).toBe(true);
	expect(inLanguage('latin')).toBe(false);
});
