import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyPieces, diffWords, piecesIn } from './diff-words';

/** The pieces as `[-deleted-]{+inserted+}`. */
function shown(before: string, after: string, locale = 'en'): string {
	return diffWords({ text: before }, { text: after }, locale)
		.map(({ act, text }) => (act === 'same' ? text : act === 'deleted' ? `[-${text}-]` : `{+${text}+}`))
		.join('');
}

describe('the difference of words', () => {
	test.each([
		['en', 'We don’t know the price.', 'We didn’t know the price.', 'We [-don’t-]{+didn’t+} know the price.'],
		['de', 'Die Größe des Rates', 'Die Grösse des Rates', 'Die [-Größe-]{+Grösse+} des Rates'],
		['fr', 'Il dit : « oui ».', 'Il dit\u00a0: « oui ».', 'Il dit[- -]{+\u00a0+}: « oui ».'],
		['es', '¿Vendrá usted mañana?', '¿Vendrá usted hoy?', '¿Vendrá usted [-mañana-]{+hoy+}?'],
		['ru', 'Мир — это не всё, но всё.', 'Мир – это не всё, но всё.', 'Мир [-—-]{+–+} это не всё, но всё.'],
		[
			'en',
			'The council of five met.',
			'The committee for nine met.',
			'The [-council of five-]{+committee for nine+} met.',
		],
		['en', 'Yes, we agree.', 'Yes we agree.', 'Yes[-,-] we agree.'],
		[
			'en',
			'One sentence.',
			'One sentence. And another one that is longer.',
			'One sentence.{+ And another one that is longer.+}',
		],
		[
			'en',
			'All of this is new to us.',
			'Nothing here stays where it was',
			'[-All of this is new to us.-]{+Nothing here stays where it was+}',
		],
	])('reads well in %s: %s → %s', (locale, before, after, expected) => {
		expect(shown(before, after, locale)).toBe(expected);
	});

	test('takes a word whose formatting changed away and puts it back', () => {
		const text = 'Clean water for all.';
		const pieces = diffWords({ text }, { text, marks: [{ type: 'bold', from: 6, to: 11 }] }, 'en');
		expect(pieces.filter(({ act }) => act !== 'same')).toEqual([
			{ act: 'deleted', text: 'water' },
			{ act: 'inserted', text: 'water' },
		]);
	});

	test('keeps the formatting of each piece, counted from its own beginning', () => {
		const before = { text: 'Clean water', marks: [{ type: 'bold' as const, from: 0, to: 11 }] };
		const after = { text: 'Clean air', marks: [{ type: 'bold' as const, from: 0, to: 9 }] };
		expect(piecesIn(diffWords(before, after, 'en'), before.marks, after.marks)).toMatchObject([
			{ act: 'same', text: 'Clean ', from: 0, marks: [{ type: 'bold', from: 0, to: 6 }] },
			{ act: 'deleted', text: 'water', from: 6, marks: [{ type: 'bold', from: 0, to: 5 }] },
			{ act: 'inserted', text: 'air', from: 6, marks: [{ type: 'bold', from: 0, to: 3 }] },
		]);
	});

	test('spells both texts, also when so much changed that words are not compared', () => {
		const long = fc.array(fc.constantFrom('a', 'b', 'c', ' ', '.', 'ж'), { minLength: 0, maxLength: 2000 });
		fc.assert(
			fc.property(long, long, (before, after) => {
				const pieces = diffWords({ text: before.join('') }, { text: after.join('') }, 'en');
				expect(applyPieces(before.join(''), pieces)).toBe(after.join(''));
			}),
			{ numRuns: 50 },
		);
	});
});
