import { type Locale, locales } from '@/i18n/locales';
import { shows } from '@/platform/shown';
import { tag } from '../freshness/tag';
import { readCursor, writeCursor } from './cursor';
import { compoundsWith, meantBy } from './expand-query';
import { countFacets, type FacetCount } from './facet-counts';
import type { Filters } from './filters';
import { type FoundRow, findRows } from './find-rows';
import { foundList } from './found-list';
import { asOfDay, type Listed, toListed } from './listed';
import { passesOver, type Understood } from './matches';
import { countedAtMost, type ListSql, type Page } from './page-sql';
import { findPassages } from './passages';
import { plainList, restList } from './plain-list';
import { looksFor, parseQuery, type Wording } from './query';
import { rankedList } from './ranked-list';
import { type PageRow, showRows } from './show-rows';
import { stemmed, understood } from './understand-query';

export { type FacetCount, facetValuesAtMost } from './facet-counts';
export { type FilterChoices, listFilterChoices, type NamedChoice } from './filter-choices';
export { facetNouns } from './filters';
export type { Listed } from './listed';
export { wheres } from './query';

/** A list's filters and words. */
export interface ListInput extends Filters, Wording {
	/** The reader's language: the text shown where a statement has it. */
	locale: Locale;
	/** By default by relevance when words are asked for, else by date. */
	sort?: Sort;
	/** Cursors of an earlier page: the rows that follow it, or those before it. */
	after?: string;
	before?: string;
	size?: number;
}

export const sorts = ['relevance', 'date'] as const;
export type Sort = (typeof sorts)[number];

export interface StatementList {
	statements: Listed[];
	/** All that match, on every page; of more than a thousand that are not tallied, a thousand. */
	count: number;
	/** There are more than `count`. */
	countIsCapped: boolean;
	sort: Sort;
	/** A language in which all the words are so common that they were not looked for. */
	passedOverIn: Locale | null;
	/** What may have been meant, when nothing was found. */
	meant: string | null;
	/** Of a search: what its results, at most the first thousand, can be narrowed by. */
	facets: FacetCount[];
	next: string | null;
	previous: string | null;
}

/**
 * One page of the published statements: by date newest spoken first, undated last. With words, those that match them in any
 * language or are about someone called so, each with the passage that matched as the reader's language has it.
 */
export async function listStatements(input: ListInput): Promise<StatementList> {
	shows(tag.statements, tag.labels);
	const parsed = parseQuery(input);
	const query = parsed && (await understood(parsed, input));
	if (!query) return listFound(input, null);
	const passedOver = locales.filter((locale) => passesOver(query, locale));
	const list = await listFound(input, query);
	if (passedOver.length > 0) return withCommon(input, query, list, passedOver);
	if (list.count >= few) return list;
	const compounds = await compoundsWith(query);
	const more = compounds.length > 0 ? await listFound(input, await stemmed({ ...query, compounds }, input)) : list;
	return more.count > 0 ? more : { ...more, meant: await suggestionFor(input, query) };
}

/**
 * Words that are common in some languages may be rare in others. When they find nothing in any, they are looked for as they stand; in
 * titles and answers, of which no index holds such words, they are not.
 */
async function withCommon(
	input: ListInput,
	query: Understood,
	list: StatementList,
	passedOver: readonly Locale[],
): Promise<StatementList> {
	if (list.count === 0 && !query.where) return listFound(input, { ...query, asTheyStand: true });
	const own = passedOver.find((locale) => locale === input.locale);
	return { ...list, passedOverIn: own ?? (list.count === 0 ? (passedOver[0] ?? null) : null) };
}

/** With fewer results it is worth while to look for more: for longer words that hold the one asked for, for slips of the pen. */
const few = 5;

/** What may have been meant, if it finds something. */
async function suggestionFor(input: ListInput, query: Understood): Promise<string | null> {
	const meant = await meantBy(query, input.locale);
	if (!meant) return null;
	const found = await listStatements({ ...input, query: meant, after: undefined, before: undefined, size: 1 });
	return found.count > 0 ? meant : null;
}

async function listFound(input: ListInput, query: Understood | null): Promise<StatementList> {
	const { size = 20 } = input;
	const sort = query && looksFor(query) ? (input.sort ?? 'relevance') : 'date';
	const before = readCursor(input.before);
	const after = before ? null : readCursor(input.after);
	const shown = input.language ?? input.locale;
	const asked = { cursor: before ?? after, backwards: before !== null, limit: size + 1, byScore: sort === 'relevance' };
	const list = listSql(query, input, asked);
	const { counted, found, rows } = await findRows(list);
	const page = before ? rows.slice(-size) : rows.slice(0, size);
	const more = rows.length > size;
	const [statements, facets] = await Promise.all([
		showRows(page, shown, input.asOf).then((told) => listed(told, input, query)),
		query ? countFacets(found, input.locale) : [],
	]);
	return {
		statements,
		count: list.isTallied ? counted : Math.min(counted, countedAtMost),
		countIsCapped: !list.isTallied && counted > countedAtMost,
		sort,
		passedOverIn: null,
		meant: null,
		facets,
		...turnsOf(page, { before: before !== null, after: after !== null, more }),
	};
}

function listSql(query: Understood | null, input: ListInput, page: Page): ListSql {
	const shown = input.language ?? input.locale;
	if (!query) return plainList(input, page);
	if (!looksFor(query)) return restList(query, input, page);
	return page.byScore ? rankedList(query, shown, input, page) : foundList(query, shown, input, page);
}

async function listed(
	rows: readonly PageRow[],
	{ locale, asOf }: ListInput,
	query: Understood | null,
): Promise<Listed[]> {
	const passages = query && looksFor(query) ? await findPassages(rows.flatMap(hitOf), query) : [];
	return rows.map((row, index) => asOfDay(toListed(row, locale, passages[index] ?? null), asOf));
}

function hitOf({ hit, hitEditionId, editionId }: PageRow) {
	return hit && hitEditionId ? [{ locale: hit, editionId: hitEditionId, shownEditionId: editionId }] : [];
}

/** Where the pages before and after this one begin. */
function turnsOf(
	page: readonly FoundRow[],
	{ before, after, more }: { before: boolean; after: boolean; more: boolean },
) {
	const cursorOf = ({ sortedAt, ref, score }: FoundRow) =>
		writeCursor({ at: sortedAt, ref, ...(score === null ? {} : { score }) });
	const [first, last] = [page.at(0), page.at(-1)];
	return {
		next: last && (before || more) ? cursorOf(last) : null,
		previous: first && (before ? more : after) ? cursorOf(first) : null,
	};
}
