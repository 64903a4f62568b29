import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Locale, locales } from '@/i18n/locales';
import { compareQuantities } from './compare-quantities';

const compare = (from: Locale, source: string, to: Locale, target: string) =>
	compareQuantities({ text: source, locale: from }, { text: target, locale: to });

/** What says the same in two languages. */
const equal: [Locale, string, Locale, string][] = [
	['en', 'It cost 1,234.5 euros.', 'de', 'Es kostete 1.234,5 Euro.'],
	['en', 'It cost 1,234.5 euros.', 'fr', 'Cela a coûté 1 234,5 euros.'],
	['en', 'It cost 1,234.5 euros.', 'ru', 'Это стоило 1 234,5 евро.'],
	['en', 'It cost 1,234.5 euros.', 'es', 'Costó 1.234,5 euros.'],
	['en', 'It cost 1,234.5 euros.', 'es', 'Costó 1,234.5 euros.'],
	['en', 'Some 12,000 people came.', 'de', 'Rund 12.000 Menschen kamen.'],
	['en', 'Some 12,000 people came.', 'ru', 'Пришло около 12 000 человек.'],
	['de', '2,5 Mrd. Euro', 'en', '2.5 billion euros'],
	['de', '2,5 Mrd. Euro', 'es', '2500 millones de euros'],
	['de', '2,5 Milliarden Euro', 'es', '2,5 mil millones de euros'],
	['de', '2,5 Mrd. Euro', 'fr', '2,5 milliards d’euros'],
	['de', '2,5 Mrd. Euro', 'ru', '2,5 млрд евро'],
	['en', '3 million people', 'de', '3 Mio. Menschen'],
	['en', '3 million people', 'es', '3 millones de personas'],
	['en', '3 million people', 'fr', '3 000 000 de personnes'],
	['en', '3 million people', 'ru', '3 миллиона человек'],
	['en', '5 per cent', 'de', '5 Prozent'],
	['en', '5%', 'es', '5 por ciento'],
	['en', '5.5%', 'fr', '5,5 %'],
	['en', '5.5 percent', 'ru', '5,5 процента'],
	['en', 'on 4 March 2024', 'de', 'am 4. März 2024'],
	['en', 'on 4 March 2024', 'ru', '4 марта 2024 г.'],
	['en', 'on March 4, 2024', 'es', 'el 4 de marzo de 2024'],
	['en', 'on March 4th, 2024', 'fr', 'le 4 mars 2024'],
	['de', 'am 04.03.2024', 'en', 'on 4 March 2024'],
	['fr', 'le 04/03/2024', 'de', 'am 4. März 2024'],
	['en', 'on 10 December', 'ru', '10 декабря'],
	['en', 'the 21st century', 'es', 'el siglo XXI'],
	['en', 'the 21st century', 'fr', 'le XXIe siècle'],
	['en', 'the 21st century', 'ru', 'XXI век'],
	['en', 'the 1990s', 'de', 'die 1990er Jahre'],
	['en', 'at 3 p.m.', 'de', 'um 15 Uhr'],
	['en', 'at 15:00', 'fr', 'à 15 h'],
	['en', 'the 1st of 3 rules', 'ru', 'первое из трёх правил'],
	['en', 'Article 7', 'de', 'Artikel 7'],
	['en', 'the 34th session', 'es', 'la trigésimo cuarta sesión'],
	['en', 'the G20 and IPv6', 'ru', '«Большая двадцатка» и новый протокол'],
	['en', 'version 2.6.18, see https://example.org/1999/', 'de', 'Version 2.6.18'],
	['en', 'You may come in 2 days.', 'fr', 'Venez dans deux jours.'],
];

/** What does not, with what the source and the target have alone. */
const different: [Locale, string, Locale, string, string[], string[]][] = [
	['en', 'It cost 1,234 euros.', 'de', 'Es kostete 1.243 Euro.', ['1,234'], ['1.243']],
	['en', 'It cost 1,500 euros.', 'de', 'Es kostete 1,500 Euro.', ['1,500'], ['1,500']],
	['de', '2,5 Mrd. Euro', 'en', '2.5 million euros', ['2,5'], ['2.5']],
	['en', '2.5 billion euros', 'es', '2,5 billones de euros', ['2.5'], ['2,5']],
	['en', '5 per cent', 'de', '6 Prozent', ['5 %'], ['6 %']],
	['en', '15%', 'fr', '15 euros', ['15 %'], ['15']],
	['en', 'on 4 March 2024', 'de', 'am 4. April 2024', ['March'], ['April']],
	['en', 'on 4 March 2024', 'ru', '4 марта 2025 г.', ['2024'], ['2025']],
	['en', 'on 4 March 2024', 'es', 'el 14 de marzo de 2024', ['4'], ['14']],
	['en', '192 packages', 'fr', 'des paquets', ['192'], []],
	['en', 'packages', 'fr', '192 paquets', [], ['192']],
	['en', 'the 34th session', 'es', 'la trigésimo quinta sesión', ['34'], []],
];

describe('numbers and dates of a translation', () => {
	test.each(equal)('%s “%s” is %s “%s”', (from, source, to, target) => {
		expect(compare(from, source, to, target)).toBeNull();
		expect(compare(to, target, from, source)).toBeNull();
	});

	test.each(different)('%s “%s” is not %s “%s”', (from, source, to, target, missing, added) => {
		expect(compare(from, source, to, target)).toEqual({ missing, added });
	});

	const anyLocale = fc.constantFrom(...locales);
	const written = (value: number, locale: Locale) =>
		new Intl.NumberFormat(locale === 'es' ? 'es-ES' : locale, {
			maximumFractionDigits: 2,
			useGrouping: 'always',
		}).format(value);
	const anyNumber = fc.oneof(
		fc.integer({ min: 0, max: 10_000_000 }),
		fc.integer({ min: 101, max: 1_000_000 }).map((hundredths) => hundredths / 100),
	);

	test('are equal however each language writes them', () => {
		const holds = fc.property(anyNumber, anyLocale, anyLocale, (value, from, to) => {
			expect(compare(from, `x ${written(value, from)} y`, to, `x ${written(value, to)} y`)).toBeNull();
		});
		fc.assert(holds, { numRuns: 1000 });
	});

	test('another number is noticed in every pair of languages', () => {
		const holds = fc.property(
			fc.integer({ min: 101, max: 10_000_000 }),
			fc.integer({ min: 1, max: 1000 }),
			anyLocale,
			anyLocale,
			(value, more, from, to) => {
				const difference = compare(from, `x ${written(value, from)} y`, to, `x ${written(value + more, to)} y`);
				expect(difference?.missing).toHaveLength(1);
			},
		);
		fc.assert(holds, { numRuns: 1000 });
	});

	test('days are equal however each language writes them, and another day is noticed', () => {
		const dated = (day: Date, locale: Locale) =>
			new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { dateStyle: 'long', timeZone: 'UTC' }).format(day);
		const anyDay = fc.date({
			min: new Date('1900-01-01'),
			max: new Date('2099-12-31'),
			noInvalidDate: true,
		});
		const holds = fc.property(anyDay, anyLocale, anyLocale, (day, from, to) => {
			expect(compare(from, dated(day, from), to, dated(day, to))).toBeNull();
			const later = new Date(day.getTime() + 40 * 86_400_000);
			expect(compare(from, dated(day, from), to, dated(later, to))).not.toBeNull();
		});
		fc.assert(holds, { numRuns: 500 });
	});
});
