import { expect, test } from 'vitest';
import type { Locale } from '@/i18n/locales';
import { byLetter } from './letters';

function lettersOf(locale: Locale, ...texts: string[]): string[] {
	const names = texts.map((text) => ({ name: { text } }));
	return byLetter(names, locale).map(({ letter, names }) => `${letter} ${names.length}`);
}

test('names stand under the letters of the reader’s alphabet', () => {
	expect(lettersOf('de', 'Ahorn', 'Ähre', 'élan', 'Ende')).toEqual(['A 2', 'E 2']);
	expect(lettersOf('es', 'Nuevo', 'Ñandú')).toEqual(['N 1', 'Ñ 1']);
	expect(lettersOf('ru', 'Иванов', 'Йод', 'Ёлка', 'Ель')).toEqual(['И 1', 'Й 1', 'Е 2']);
});

test('names that begin with no letter stand together, quotation marks aside', () => {
	expect(lettersOf('en', '183rd meeting', '“Clear water”', '№ 5')).toEqual(['# 2', 'C 1']);
});
