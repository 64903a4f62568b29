import { describe, expect, test } from 'vitest';
import { type Locale, locales } from './locales';
import { wordsIn } from './words';

describe('the words of the interface', () => {
	test('tell one lacking text from several', () => {
		const lacking = (locale: Locale, count: number) =>
			wordsIn(locale, 'Coverage')('lacking', { count, number: String(count) });
		expect(locales.map((locale) => [lacking(locale, 1), lacking(locale, 5)])).toEqual([
			['1 fehlt', '5 fehlen'],
			['1 missing', '5 missing'],
			['falta 1', 'faltan 5'],
			['нет: 1', 'нет: 5'],
			['1 manquant', '5 manquants'],
		]);
	});

	test.each(locales)('call a thing by one word where it is searched, followed and written in %s', (locale) => {
		const t = wordsIn(locale);
		for (const noun of ['topic', 'place', 'event'] as const) {
			expect(t(`Following.what.${noun}`, { name: '' }).replace(/\s?:\s*$/, '')).toBe(t(`Search.${noun}`));
		}
		expect(t('Desk.facts.event')).toBe(t('Search.event'));
		for (const noun of ['person', 'place', 'event', 'topic'] as const) {
			expect(t(`DeskNames.of.${noun}`)).toBe(t(`Names.title.${noun}`));
		}
	});
});
