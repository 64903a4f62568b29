import type { Locale } from '@/i18n/locales';
import { askReader } from '@/platform/db';
import { shows } from '@/platform/shown';
import { Prisma } from '@/prisma/generated/client';
import { tag } from '../freshness/tag';
import type { Label } from '../labels/label';
import {
	type FactsRow,
	type NamesRow,
	toFacts,
	toVersion,
	type VersionBadge,
	type VersionRow,
} from '../statements/published-shape';
import { namesJson, versionsJson } from '../statements/published-sql';
import type { Kind, Precision, VersionRole } from '../statements/statement';
import { readCursor, writeCursor } from './cursor';
import { compoundsWith, meantBy } from './expand-query';
import { type FacetCount, type FacetRow, facetsJson, toFacetCounts } from './facet-counts';
import { endOf, type Filters } from './filters';
import { foundList } from './found-list';
import type { Understood } from './matches';
import { countedAtMost, type ListSql } from './page-sql';
import { findPassages, type Passage } from './passages';
import { plainList } from './plain-list';
import { parseQuery, type Wording } from './query';
import { rankedList } from './ranked-list';
import type { SnippetPart } from './snippet';
import { namedIn } from './understand-query';

export type { FacetCount } from './facet-counts';
export { type FilterChoices, listFilterChoices, type NamedChoice } from './filter-choices';
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

/** A statement in a list, in the reader's language where there is one, else in the original. */
export interface Listed {
	ref: string;
	kind: Kind;
	deliveredAt: Date | null;
	timeZone: string;
	precision: Precision;
	/** The language of title, lead and snippet: the one asked for where there is one. */
	locale: Locale;
	role: VersionRole;
	title: string;
	slug: string;
	lead: string | null;
	place: (Label & { ref: string }) | null;
	speakers: { ref: string; name: Label; office: Label | null }[];
	topics: (Label & { ref: string })[];
	versions: VersionBadge[];
	withdrawn: boolean;
	/** The segment that matched, as this language has it, and its key. */
	snippet: SnippetPart[] | null;
	key: string | null;
	/** What matched, when it was another language. */
	matched: { locale: Locale; passage: SnippetPart[] } | null;
	/** Of a list as it stood on a day: the edition of then, when it is another than today's. */
	pastEdition: number | null;
}

export interface StatementList {
	statements: Listed[];
	/** All that match, on every page; of more than a thousand that are not tallied, a thousand. */
	count: number;
	/** There are more than `count`. */
	countIsCapped: boolean;
	sort: Sort;
	/** What may have been meant, when nothing was found. */
	meant: string | null;
	/** Of a search: what its results, at most the first thousand, can be narrowed by. */
	facets: FacetCount[];
	next: string | null;
	previous: string | null;
}

interface Row {
	ref: string;
	sortedAt: Date;
	score: number | null;
	kind: Kind;
	originalLocale: Locale | null;
	facts: FactsRow;
	names: NamesRow;
	versions: VersionRow[];
	locale: Locale;
	title: string;
	slug: string;
	lead: string | null;
	withdrawn: boolean;
	editionId: string;
	pastEdition: number | null;
	hit: Locale | null;
	hitEditionId: string | null;
}

/**
 * One page of the published statements: by date newest spoken first, undated last. With words, those that match them in any
 * language or are about someone called so, each with the passage that matched as the reader's language has it.
 */
export async function listStatements(input: ListInput): Promise<StatementList> {
	shows(tag.statements, tag.labels);
	const parsed = parseQuery(input);
	const query = parsed && { ...parsed, names: await namedIn(parsed), compounds: [] };
	const list = await listFound(input, query);
	if (!query || list.count >= few) return list;
	const compounds = await compoundsWith(query);
	const more = compounds.length > 0 ? await listFound(input, { ...query, compounds }) : list;
	return more.count > 0 ? more : { ...more, meant: await suggestionFor(input, query) };
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
	const sort = query ? (input.sort ?? 'relevance') : 'date';
	const before = readCursor(input.before);
	const after = before ? null : readCursor(input.after);
	const shown = input.language ?? input.locale;
	const asked = { cursor: before ?? after, backwards: before !== null, limit: size + 1, byScore: sort === 'relevance' };
	const list = !query
		? plainList(input, asked)
		: sort === 'date'
			? foundList(query, shown, input, asked)
			: rankedList(query, shown, input, asked);
	const { counted, facets, rows } = await askPage(list, shown, input.asOf);
	const page = before ? rows.slice(-size) : rows.slice(0, size);
	const more = rows.length > size;
	const passages = query ? await findPassages(page.flatMap(hitOf), query) : [];
	return {
		statements: page.map((row, index) => asOfDay(toListed(row, input.locale, passages[index] ?? null), input.asOf)),
		count: list.isTallied ? counted : Math.min(counted, countedAtMost),
		countIsCapped: !list.isTallied && counted > countedAtMost,
		sort,
		meant: null,
		facets: toFacetCounts(facets, input.locale),
		...turnsOf(page, { before: before !== null, after: after !== null, more }),
	};
}

/** A statement with the languages alone that it could be read in at a day's end. */
function asOfDay(listed: Listed, day: string | undefined): Listed {
	if (!day) return listed;
	const end = Date.parse(day) + 86_400_000;
	return { ...listed, versions: listed.versions.filter(({ publishedAt }) => publishedAt.getTime() < end) };
}

/** The rows of a page and one more, in the list's order, each in the language that is shown, and the number of all. */
async function askPage({ tables, count, found: ids }: ListSql, shown: Locale, asOf?: string) {
	// The count comes with every row, and alone where the page is empty; the facets with the first.
	const isThere = asOf ? Prisma.sql`c.first_published_at < ${endOf(asOf)}` : Prisma.sql`TRUE`;
	const isPast = asOf ? Prisma.sql`e.published_at >= ${endOf(asOf)}` : Prisma.sql`FALSE`;
	const counts = ids
		? Prisma.sql`CASE WHEN row_number() OVER () = 1 THEN ${facetsJson(ids)} END`
		: Prisma.sql`NULL::jsonb`;
	const found = await askReader<({ count: number; facets: FacetRow[] | null } & (Row | { ref: null }))[]>`
		WITH ${tables}
		SELECT (${count}) AS count, ${counts} AS facets, listed.* FROM (SELECT) one LEFT JOIN LATERAL (
			SELECT page.ref, page.sorted_at AS "sortedAt", page.score, s.kind, s.original_locale AS "originalLocale", s.facts,
				${namesJson('s')} AS names, ${versionsJson(Prisma.sql`s.statement_id`)} AS versions, e.locale, coalesce(past.title, e.title) AS title, e.slug,
				CASE WHEN past.number IS NULL THEN e.lead ELSE past.lead END AS lead, past.number AS "pastEdition",
				coalesce(past.id, e.edition_id)::text AS "editionId", h.locale AS hit, h.edition_id::text AS "hitEditionId",
				EXISTS (SELECT FROM published.withdrawal w WHERE w.statement_id = s.statement_id) AS withdrawn
			FROM page JOIN published.statement_entry s USING (statement_id)
				CROSS JOIN LATERAL (SELECT * FROM published.search_entry c WHERE c.statement_id = page.statement_id AND ${isThere}
					ORDER BY (c.locale = ${shown}) DESC, (c.locale = page.hit) DESC NULLS LAST, (c.locale = s.original_locale) DESC, c.locale
					LIMIT 1) e
				LEFT JOIN LATERAL (SELECT d.id, d.number, d.title, d.lead FROM published.edition d
					WHERE ${isPast} AND d.statement_id = e.statement_id AND d.locale = e.locale AND d.published_at < ${asOf ? endOf(asOf) : Prisma.sql`now()`}
					ORDER BY d.number DESC LIMIT 1 OFFSET 0) past ON TRUE
				LEFT JOIN published.search_entry h ON h.statement_id = page.statement_id AND h.locale = page.hit) listed ON TRUE
		ORDER BY listed.score DESC, listed."sortedAt" DESC, listed.ref DESC`;
	const facets = found.find((row) => row.facets)?.facets ?? [];
	return { counted: found[0]?.count ?? 0, facets, rows: found.filter((row) => row.ref !== null) };
}

function hitOf({ hit, hitEditionId, editionId }: Row) {
	return hit && hitEditionId ? [{ locale: hit, editionId: hitEditionId, shownEditionId: editionId }] : [];
}

/** Where the pages before and after this one begin. */
function turnsOf(page: readonly Row[], { before, after, more }: { before: boolean; after: boolean; more: boolean }) {
	const cursorOf = ({ sortedAt, ref, score }: Row) =>
		writeCursor({ at: sortedAt, ref, ...(score === null ? {} : { score }) });
	const [first, last] = [page.at(0), page.at(-1)];
	return {
		next: last && (before || more) ? cursorOf(last) : null,
		previous: first && (before ? more : after) ? cursorOf(first) : null,
	};
}

function toListed(row: Row, asked: Locale, passage: Passage | null): Listed {
	const { ref, kind, locale, title, slug, lead, withdrawn, hit } = row;
	const facts = toFacts(row.facts, row.names, asked, row.originalLocale);
	const { deliveredAt, timeZone, precision, place, speakers, topics } = facts;
	const versions = row.versions.map(toVersion);
	const isOther = hit !== null && hit !== locale;
	return {
		...{
			ref,
			kind,
			deliveredAt,
			timeZone,
			precision,
			locale,
			title,
			slug,
			lead,
			place,
			speakers,
			topics,
			versions,
			withdrawn,
		},
		role: versions.find((version) => version.locale === locale)?.role ?? 'translation',
		snippet: passage && (isOther ? passage.aligned : passage.matched),
		key: passage && (!isOther || passage.aligned) ? passage.key : null,
		pastEdition: row.pastEdition,
		matched: isOther && passage ? { locale: hit, passage: passage.matched } : null,
	};
}
