import { type Locale, locales } from '@/i18n/locales';
import { askReader } from '@/platform/db';
import { Prisma } from '@/prisma/generated/client';
import { endOf } from './filters';
import type { Query } from './query';
import { says } from './says-phrase';
import { anyOf, isPassedOver, type Stems, spelledStems } from './stem-words';

/** What texts of one language hold of that which is excluded. What none of them holds is not in it. */
export interface Excluded {
	locale: Locale;
	/** The tsquery of the words; '' of none. */
	stems: string;
	/** Words that the stemmer passes over, such as `again`: only the words as they stand know them. */
	common: string[];
	phrases: string[];
}

interface Held {
	locale: Locale;
	isPhrase: boolean;
	place: number;
}

/** Asks the database, which a question that must see what was published a moment ago asks in its own transaction. */
type Ask = <Rows extends object[]>(strings: TemplateStringsArray, ...values: unknown[]) => PromiseLike<Rows>;

/** More of them than anybody types are not looked for. */
const wordsAtMost = 20;

/**
 * In which languages texts hold what is excluded: in no others a statement's texts have to be looked at. A word that one language's
 * stemmer passes over and that others know, such as `war`, means the others', unless it is the reader's language.
 */
export async function readExcluded(
	query: Query,
	stems: Stems,
	shown: Locale,
	ask: Ask = askReader,
): Promise<Excluded[]> {
	const words = query.excluded.slice(0, wordsAtMost);
	const phrases = query.excludedPhrases.slice(0, wordsAtMost);
	if (words.length + phrases.length === 0) return [];
	const held = await ask<Held[]>`
		${Prisma.join(
			locales.flatMap((locale) => [
				...heldStems(locale, words, stems),
				...(phrases.length > 0 ? [heldPhrases(locale, phrases)] : []),
			]),
			' UNION ALL ',
		)}`;
	const isHeld = (locale: Locale, isPhrase: boolean, place: number) =>
		held.some((one) => one.locale === locale && one.isPhrase === isPhrase && one.place === place + 1);
	const isKnown = words.map((_, place) => locales.some((locale) => isHeld(locale, false, place)));
	return locales
		.map((locale) => ({
			locale,
			stems: anyOf(words.flatMap((word, at) => (isHeld(locale, false, at) ? spelledStems(stems, locale, word) : []))),
			common: words.filter((word, at) => isPassedOver(stems, locale, word) && (locale === shown || !isKnown[at])),
			phrases: phrases.filter((_, at) => isHeld(locale, true, at)),
		}))
		.filter((one) => one.stems || one.common.length > 0 || one.phrases.length > 0);
}

function heldStems(locale: Locale, words: readonly string[], stems: Stems): Prisma.Sql[] {
	if (words.length === 0) return [];
	const asked = words.map((word) => anyOf(spelledStems(stems, locale, word)));
	return [
		Prisma.sql`SELECT ${locale}::text AS locale, false AS "isPhrase", w.place::int
			FROM unnest(${asked}::text[]) WITH ORDINALITY AS w (stems, place) WHERE w.stems <> '' AND EXISTS (
				SELECT FROM published.search_entry e WHERE ${of(locale)} AND e.vector @@ w.stems::tsquery OFFSET 0)`,
	];
}

/** Whether the words of a phrase stand in one text, in whatever order: an index knows that. */
function heldPhrases(locale: Locale, phrases: readonly string[]): Prisma.Sql {
	return Prisma.sql`SELECT ${locale}::text AS locale, true AS "isPhrase", p.place::int
		FROM unnest(${phrases}::text[]) WITH ORDINALITY AS p (words, place) WHERE EXISTS (
			SELECT FROM published.search_entry e
			WHERE ${of(locale)} AND e.exact @@ plainto_tsquery('pg_catalog.simple', published.fold(p.words)) OFFSET 0)`;
}

function of(locale: Locale): Prisma.Sql {
	return Prisma.sql`e.locale = ${Prisma.raw(`'${locale}'`)}`;
}

interface Excluding {
	excluding: readonly Excluded[];
	asOf?: string;
}

/** SQL that is true of rows of `published.search_entry e` of one language without the words that are excluded. */
export function excludes(query: Excluding, locale: Locale): Prisma.Sql[] {
	const stems = excludedStems(query, locale);
	return [...(stems ? [isWithout(holdsStems('e', stems))] : []), ...excludesCommon(query, locale)];
}

/** The same of those words that stemmers pass over: the others an index may leave out with what is asked for. */
export function excludesCommon({ excluding }: Excluding, locale: Locale): Prisma.Sql[] {
	const common = excluding.find((one) => one.locale === locale)?.common ?? [];
	return common.map((word) => isWithout(holdsCommon('e', word)));
}

/** The tsquery of the excluded words of one language; '' of none. */
export function excludedStems({ excluding }: Excluding, locale: Locale): string {
	return excluding.find((one) => one.locale === locale)?.stems ?? '';
}

/**
 * SQL that is true of rows `e` (statement_id) of statements none of whose texts in other languages, or in any, has what is excluded.
 * Each is one statement's texts looked up: never what all texts hold, however common the word.
 */
export function excludesElsewhere({ excluding, asOf }: Excluding, besides?: Locale): Prisma.Sql[] {
	const held = excluding
		.map((one) => ({
			one,
			ways: [...(one.locale === besides ? [] : holding(one)), ...one.phrases.map((phrase) => says(phrase, 'x'))],
		}))
		.filter(({ ways }) => ways.length > 0)
		.map(
			({ one, ways }) =>
				Prisma.sql`(x.locale = ${Prisma.raw(`'${one.locale}'`)} AND (${Prisma.join(ways, ' OR ')}) IS TRUE)`,
		);
	if (held.length === 0) return [];
	const wasThere = asOf ? Prisma.sql`AND x.first_published_at < ${endOf(asOf)}` : Prisma.empty;
	return [
		Prisma.sql`NOT EXISTS (SELECT FROM published.search_entry x
			WHERE x.statement_id = e.statement_id AND (${Prisma.join(held, ' OR ')}) ${wasThere} OFFSET 0)`,
	];
}

/** Words that a text does not hold may be all that is asked of it: `IS TRUE` keeps them from an index that would be read whole. */
function isWithout(held: Prisma.Sql): Prisma.Sql {
	return Prisma.sql`(NOT ${held}) IS TRUE`;
}

function holding({ stems, common }: Excluded): Prisma.Sql[] {
	return [...(stems ? [holdsStems('x', stems)] : []), ...common.map((word) => holdsCommon('x', word))];
}

function holdsStems(row: 'e' | 'x', stems: string): Prisma.Sql {
	return Prisma.sql`${Prisma.raw(row)}.vector @@ ${stems}::tsquery`;
}

function holdsCommon(row: 'e' | 'x', word: string): Prisma.Sql {
	return Prisma.sql`${Prisma.raw(row)}.exact @@ plainto_tsquery('pg_catalog.simple', published.fold(${word}))`;
}
