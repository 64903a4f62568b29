import { type Locale, locales } from '@/i18n/locales';
import { askReader } from '@/platform/db';
import { readYears } from './bands';
import { isCommon, readCommon } from './common-stems';
import { readExcluded } from './excluded-words';
import type { Filters } from './filters';
import type { Asked, NamedWords, Understood } from './matches';
import type { Query } from './query';
import { stemWords } from './stem-words';

/** A name is looked for among so many neighbouring words, and so many are taken. */
const longestName = 4;
const names = 6;
const aliases = 12;

/** What narrows the list, and the reader's language. */
type Asker = Filters & { locale: Locale };

/** A query with what its words name, and their stems in all languages. */
export async function understood(query: Query, asker: Asker): Promise<Understood> {
	return stemmed({ ...query, names: await namedIn(query), compounds: [] }, asker);
}

/** The same with the stems of longer words, too. */
export async function stemmed(query: Asked, asker: Asker): Promise<Understood> {
	const [stems, years, common] = await Promise.all([stemWords(query), readYears(asker), readCommon()]);
	const excluding = await readExcluded(query, stems, asker.locale);
	const commonIn = locales.filter((locale) => isCommon(common, query, stems, locale));
	return { ...query, stems, years, commonIn, excluding, asTheyStand: false, asOf: asker.asOf };
}

/**
 * What the words name: people, places, events and topics that are called so in any language, with all that they are called. A
 * part of the words that is a name, or the last word of a person's, may then stand in a text in any of its forms.
 */
async function namedIn({ words, where }: Query): Promise<NamedWords[]> {
	const [only, ...others] = words;
	if (!only || others.length > 0 || where) return [];
	const parts = neighboursIn(only.split(' '));
	const found = await askReader<{ part: number; facets: string[]; aliases: string[] }[]>`
		SELECT a.part, array_agg(DISTINCT replace(n.noun, 'person', 'speaker') || ':' || n.ref) AS facets,
			(array_agg(DISTINCT o.alias))[1:${aliases}] AS aliases
		FROM unnest(${parts.map(({ name }) => name)}::text[]) WITH ORDINALITY AS a (name, part)
			CROSS JOIN LATERAL (SELECT n.id, n.noun, n.ref, n.is_short FROM published.alias_entry n
				WHERE n.alias = published.fold_name(a.name) LIMIT ${names}) n
			CROSS JOIN LATERAL (SELECT o.alias FROM published.alias_entry o WHERE o.id = n.id AND o.is_short = n.is_short LIMIT ${aliases}) o
		GROUP BY a.part ORDER BY length(max(a.name)) DESC LIMIT ${names}`;
	return found.map(({ part, ...named }) => ({ ...named, rest: parts[part - 1]?.rest ?? '' }));
}

function neighboursIn(words: readonly string[]): { name: string; rest: string }[] {
	return words.slice(0, 20).flatMap((_, from) =>
		Array.from({ length: Math.min(longestName, words.length - from) }, (_, more) => ({
			name: words.slice(from, from + more + 1).join(' '),
			rest: [...words.slice(0, from), ...words.slice(from + more + 1)].join(' '),
		})),
	);
}
