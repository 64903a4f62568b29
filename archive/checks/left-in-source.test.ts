import { describe, expect, test } from 'vitest';
import type { Locale } from '@/i18n/locales';
import { isLeftInSource } from './left-in-source';

const left = (from: Locale, source: string, to: Locale, target: string) =>
	isLeftInSource({ text: source, locale: from }, { text: target, locale: to });

const english =
	'Everyone has the right to freedom of thought, conscience and religion, alone or in community with others.';
const others: [Locale, string][] = [
	[
		'de',
		'Jeder hat das Recht auf Gedanken-, Gewissens- und Religionsfreiheit, allein oder in Gemeinschaft mit anderen.',
	],
	[
		'es',
		'Toda persona tiene derecho a la libertad de pensamiento, de conciencia y de religión, sola o en comunidad con otros.',
	],
	[
		'fr',
		'Toute personne a droit à la liberté de pensée, de conscience et de religion, seule ou en commun avec les autres.',
	],
	['ru', 'Каждый человек имеет право на свободу мысли, совести и религии, как единолично, так и сообща с другими.'],
];

describe('a row left in the language of its source', () => {
	test.each(others)('is noticed in a text in %s, and its translation is not', (locale, words) => {
		expect(left('en', english, locale, english)).toBe(true);
		expect(left('en', english, locale, english.replace('Everyone', 'Every human being'))).toBe(true);
		expect(left('en', english, locale, words)).toBe(false);
		expect(left(locale, words, 'en', english)).toBe(false);
		expect(left(locale, words, 'en', words)).toBe(true);
	});

	test.each([
		['the same names', 'Ana Rios, Lisbon, Porto, Faro', 'Ana Rios, Lisbon, Porto, Faro'],
		['few words', 'On water', 'On water'],
		['an address', 'See https://example.org/one/two/three/four', 'See https://example.org/one/two/three/four'],
		['short words that two languages share', 'Radio, taxi, hotel.', 'Radio, taxi, hotel.'],
	])('is not %s', (_, source, target) => {
		expect(left('en', source, 'de', target)).toBe(false);
	});
});
