import { type Locale, locales } from '@/i18n/locales';
import { askReader } from '@/platform/db';
import { wordsIn } from './fold-word';
import type { Asked } from './matches';
import { spellingsOf } from './query';
import { inDictionaryForm, inflected } from './russian-forms';

/** How a text is stemmed: as it is, without its accents, or as words that follow each other. */
export type How = 'plain' | 'folded' | 'phrase';

/** The stemmed query of a text in a language, as PostgreSQL writes a tsquery; '' of stop words. */
export type Stems = (locale: Locale, how: How, text: string) => string;

/**
 * Asks the stemmers of all languages once for everything a query's words may be, so that what is searched for is known before
 * the indexes are asked: of spellings that have the same stem only one is.
 */
export async function stemWords(query: Asked): Promise<Stems> {
	const texts = textsOf(query);
	if (texts.length === 0) return () => '';
	const rows = await askReader<{ locale: Locale; place: number; stemmed: string }[]>`
		SELECT l.locale, t.place::int, (CASE t.how WHEN 'phrase' THEN phraseto_tsquery(published.search_config(l.locale), t.text)
			WHEN 'folded' THEN plainto_tsquery(published.search_config(l.locale), published.fold(t.text))
			ELSE plainto_tsquery(published.search_config(l.locale), t.text) END)::text AS stemmed
		FROM unnest(${locales}::text[]) l (locale),
			unnest(${texts.map(({ how }) => how)}::text[], ${texts.map(({ text }) => text)}::text[]) WITH ORDINALITY AS t (how, text, place)`;
	const known = new Map<string, string>();
	for (const { locale, place, stemmed } of rows) {
		const asked = texts[place - 1];
		if (asked) known.set(`${locale} ${asked.how} ${asked.text}`, stemmed);
	}
	return (locale, how, text) => known.get(`${locale} ${how} ${text}`) ?? '';
}

function textsOf({ words, phrases, excluded, names, compounds }: Asked): { how: How; text: string }[] {
	const spelled = [...words, ...names.map(({ rest }) => rest)].filter(Boolean);
	return [
		...[
			...spelled,
			...phrases,
			...[...spelled, ...excluded].flatMap(spellingsOf),
			...compounds.flatMap((one) => one.words),
			...excluded,
			...words.flatMap(wordsOf),
			...[...spelled, ...excluded].filter((text) => wordsOf(text).some(inflected)).flatMap(withForms),
			...words.flatMap((text) => inDictionaryForm(text)?.text ?? []),
		].map((text) => ({ how: 'plain' as const, text })),
		...[...spelled, ...excluded]
			.flatMap((text) => [text, ...spellingsOf(text)])
			.map((text) => ({ how: 'folded' as const, text })),
		...names.flatMap(({ aliases }) => aliases.map((text) => ({ how: 'phrase' as const, text }))),
	];
}

function withForms(text: string): string[] {
	return wordsOf(text)
		.flatMap((word) => [word, inflected(word) ?? ''])
		.filter(Boolean);
}

/** The stems of a text as it is, without accents, and with umlauts written otherwise: what matches any of them is meant. */
export function spelledStems(stems: Stems, locale: Locale, text: string): string[] {
	const spellings = [text, ...(locale === 'ru' ? [] : spellingsOf(text))];
	// The Russian stemmer passes over `еще` and does not know that `ещё` is the same word.
	if (locale === 'ru' && !stems(locale, 'folded', text)) return [];
	const whole = spellings.flatMap((one) => [stems(locale, 'plain', one), stems(locale, 'folded', one)]);
	return locale === 'ru' && wordsOf(text).some(inflected) ? [...whole, inflectedStems(stems, text)] : whole;
}

/** The Russian stems of a text, of some words those of their other forms too. */
function inflectedStems(stems: Stems, text: string): string {
	return allOf(
		wordsOf(text).map((word) => anyOf([word, inflected(word)].map((form) => (form ? stems('ru', 'plain', form) : '')))),
	);
}

/** Whether a language's stemmer passes over all of a text's words, in any spelling. */
export function isPassedOver(stems: Stems, locale: Locale, text: string): boolean {
	return spelledStems(stems, locale, text).every((stemmed) => !stemmed);
}

/** Whether a language's stemmer passes over some of a text's words. */
export function holdsStopWords(stems: Stems, locale: Locale, text: string): boolean {
	return wordsOf(text).some((word) => !stems(locale, 'plain', word));
}

function wordsOf(text: string): string[] {
	return [...new Set(wordsIn(text).map(({ word }) => word))];
}

/** The tsquery of what matches any of some, each asked for once; '' where there is none. */
export function anyOf(queries: readonly string[]): string {
	const asked = [...new Set(queries)].filter(Boolean);
	return asked.length > 1 ? asked.map((one) => `(${one})`).join(' | ') : (asked[0] ?? '');
}

/** The tsquery of what matches all of some. */
export function allOf(queries: readonly string[]): string {
	return queries
		.filter(Boolean)
		.map((one) => `(${one})`)
		.join(' & ');
}
