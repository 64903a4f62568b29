import type { Locale } from '@/i18n/locales';
import { Prisma } from '@/prisma/generated/client';
import type { YearCount } from './bands';
import { type Excluded, excludedStems, excludes, excludesCommon, excludesElsewhere } from './excluded-words';
import type { Query } from './query';
import { inDictionaryForm } from './russian-forms';
import { askedInAnyOrder, saysWhere } from './says-phrase';
import { allOf, anyOf, isPassedOver, type Stems, spelledStems } from './stem-words';

/** A part of the words that names something, and all that it is called. */
export interface NamedWords {
	/** The words before and after it. */
	rest: string;
	/** As asked and as written elsewhere, also in other scripts. */
	aliases: string[];
	/** The facets of those who are called so. */
	facets: string[];
}

/** A query with what the archive knows of its words. */
export interface Asked extends Query {
	names: NamedWords[];
	/** Longer words, by language, that hold one of the words. */
	compounds: { locale: Locale; words: string[] }[];
}

/** The same with the stems of all of them. */
export interface Understood extends Asked {
	stems: Stems;
	years: YearCount[];
	/** In which languages so many texts may match that they are better read in parts. */
	commonIn: Locale[];
	/** Words that a language's stemmer passes over are looked for as they stand. */
	asTheyStand: boolean;
	/** What of the excluded words and phrases is held in which language. */
	excluding: Excluded[];
	/** The day whose texts count. */
	asOf?: string;
}

/** SQL for the stemmed query of one language: the loose words in any of their spellings, and in other names' stead. */
export function wordsQuery(query: Understood, locale: Locale): Prisma.Sql {
	return Prisma.sql`${stemmedQuery(query, locale)}::tsquery`;
}

function stemmedQuery(query: Understood, locale: Locale): string {
	const { words, names, compounds, stems } = query;
	const plain = (text: string) => stems(locale, 'plain', text);
	const spelled = (text: string) => spelledStems(stems, locale, text);
	const named = names.map(({ rest, aliases }) => {
		const called = anyOf(aliases.map((alias) => stems(locale, 'phrase', alias)));
		return rest && called ? allOf([anyOf(spelled(rest)), called]) : called;
	});
	const longer = compounds.filter((one) => one.locale === locale).flatMap((one) => one.words.map(plain));
	const without = excludedStems(query, locale);
	const asked = anyOf([...words.flatMap(spelled), ...named, ...longer]);
	return asked && allOf([asked, without && `!(${without})`]);
}

/** SQL that is true of rows of `published.search_entry e` of one language that may match: all of it is answered by indexes. */
export function mayMatch(query: Understood, locale: Locale): Prisma.Sql {
	const ways = waysToMatch(query, locale);
	return ways.length > 1 ? Prisma.sql`(${Prisma.join(ways, ' OR ')})` : (ways[0] ?? Prisma.sql`FALSE`);
}

/**
 * The same, a condition each for words that stand there and for names that it is about: each is answered by one index. Of both in one
 * condition the rows are opened to see which it was.
 */
export function waysToMatch(query: Understood, locale: Locale): Prisma.Sql[] {
	const also = [
		...(query.words.length > 0 && !query.where ? excludesCommon(query, locale) : excludes(query, locale)),
		...excludesElsewhere(query, locale),
		...query.phrases.flatMap((phrase) => mayHold(phrase, query, locale)),
		...(query.where === 'answers' ? [Prisma.sql`e.answers IS NOT NULL`] : []),
	];
	const ways = query.words.length > 0 ? holdsWords(query, locale) : [[]];
	return ways.map((way) =>
		Prisma.join([Prisma.sql`e.locale = ${Prisma.raw(`'${locale}'`)}`, ...way, ...also], ' AND '),
	);
}

/** What indexes know of a phrase: its words as they stand in the text, and stemmed where they are looked for. */
function mayHold(phrase: string, query: Understood, locale: Locale): Prisma.Sql[] {
	const stemmed = query.where && anyOf([query.stems(locale, 'plain', phrase), query.stems(locale, 'folded', phrase)]);
	return [
		Prisma.sql`e.exact @@ ${askedInAnyOrder(phrase)}`,
		...(stemmed ? [Prisma.sql`${vectorOf(query)} @@ ${stemmed}::tsquery`] : []),
	];
}

function holdsWords(query: Understood, locale: Locale): Prisma.Sql[][] {
	const asked = wordsQuery(query, locale);
	if (query.where) return [[Prisma.sql`${vectorOf(query)} @@ ${asked}`]];
	const named = query.names.map(({ rest, facets }) => {
		const about = Prisma.sql`e.facets && ${facets}::text[]`;
		return rest
			? [about, Prisma.sql`e.vector @@ ${wordsQuery({ ...query, words: [rest], names: [] }, locale)}`]
			: [about, ...excludes(query, locale)];
	});
	const common = query.asTheyStand ? query.words.filter((words) => isPassedOver(query.stems, locale, words)) : [];
	return [
		[Prisma.sql`e.vector @@ ${asked}`],
		...named,
		...(locale === 'ru' ? dictionaryForms(query) : []),
		...common.map((words) => [Prisma.sql`e.exact @@ ${askedInAnyOrder(words)}`, ...excludes(query, locale)]),
	];
}

function vectorOf({ where }: Query): Prisma.Sql {
	if (where === 'titles') return Prisma.sql`published.title_vector(e.locale, e.title)`;
	return where === 'answers' ? Prisma.sql`e.answers` : Prisma.sql`e.vector`;
}

/**
 * Whether a language's stemmer passes over all the words that are asked for, or over one of several choices. The Russian one takes words
 * in Latin letters for English.
 */
export function passesOver({ words, stems }: Understood, locale: Locale): boolean {
	const isOther = (one: string) => locale === 'ru' && !/\p{Script=Cyrillic}/u.test(one);
	return words.some((one) => isPassedOver(stems, locale, one) && !isOther(one));
}

/** Whether rows that may match have to be opened to know. */
export function isExact(query: Query): boolean {
	return query.phrases.length > 0;
}

/** Russian words that are stemmed otherwise in their dictionary form stand there so: their stem alone is that of other words, too. */
function dictionaryForms(query: Understood): Prisma.Sql[][] {
	return query.words.flatMap((words) => {
		const form = inDictionaryForm(words);
		const stemmed = form && query.stems('ru', 'plain', form.text);
		if (!form || !stemmed) return [];
		const stands = Prisma.sql`e.exact @@ ${askedInAnyOrder(form.words.join(' '))}`;
		return [[Prisma.sql`e.vector @@ ${stemmed}::tsquery`, stands, ...excludes(query, 'ru')]];
	});
}

/** SQL that is true of rows of `published.search_entry e` in which the phrases stand exactly so, apart from case and accents. */
export function saysPhrases({ phrases, where }: Query): Prisma.Sql {
	return Prisma.join([...phrases.map((phrase) => saysWhere(phrase, where)), Prisma.sql`TRUE`], ' AND ');
}
