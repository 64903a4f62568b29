import type { Locale } from '@/i18n/locales';
import { askReader } from '@/platform/db';
import { shows } from '@/platform/shown';
import { Prisma } from '@/prisma/generated/client';
import { tag } from '../freshness/tag';
import { bestLabel, type Label, type Labels } from '../labels/label';
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
import { type FacetNoun, type Filters, namedFacets } from './filters';
import { foundList } from './found-list';
import { countedAtMost } from './page-sql';
import { plainList } from './plain-list';
import { headlineQuery, parseQuery } from './query';
import { angleMarks, headlineOptions, type SnippetPart, snippetOf } from './snippet';

/** A list's filters; with a language only statements that can be read in it, shown in it. */
export interface ListInput extends Filters {
	/** The reader's language: the text shown where a statement has it. */
	locale: Locale;
	query?: string;
	/** Cursors of an earlier page: the rows that follow it, or those before it. */
	after?: string;
	before?: string;
	size?: number;
}

/** A statement in a list, in the reader's language where there is one, else in the original. */
export interface Listed {
	ref: string;
	kind: Kind;
	deliveredAt: Date | null;
	timeZone: string;
	precision: Precision;
	/** The language of title, lead and snippet. */
	locale: Locale;
	role: VersionRole;
	title: string;
	slug: string;
	lead: string | null;
	place: (Label & { ref: string }) | null;
	speakers: { ref: string; name: Label; office: Label | null }[];
	versions: VersionBadge[];
	withdrawn: boolean;
	snippet: SnippetPart[] | null;
}

export interface StatementList {
	statements: Listed[];
	/** All that match, on every page; of a search that finds more than a thousand, a thousand. */
	count: number;
	/** There are more than `count`. */
	countIsCapped: boolean;
	next: string | null;
	previous: string | null;
}

interface Row {
	ref: string;
	sortedAt: Date;
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
	headline: string | null;
}

/**
 * One page of the published statements, newest spoken first, undated last. With a query, those that match it in any
 * language, shown in the reader's language if that matches, else in one that does.
 */
export async function listStatements(input: ListInput): Promise<StatementList> {
	shows(tag.statements, tag.labels);
	const { size = 20 } = input;
	const query = parseQuery(input.query ?? '');
	const before = readCursor(input.before);
	const after = before ? null : readCursor(input.after);
	const shown = input.language ?? input.locale;
	const asked = { cursor: before ?? after, backwards: before !== null, limit: size + 1 };
	const { tables, count, isTallied = false } = query ? foundList(query, shown, input, asked) : plainList(input, asked);
	const headline = query
		? Prisma.sql`ts_headline(published.search_config(e.locale), translate(e.body, '<>', ${angleMarks}), ${headlineQuery(query)}, ${headlineOptions})`
		: Prisma.sql`NULL::text`;
	// The count comes with every row, and alone where the page is empty.
	const found = await askReader<({ count: number } & (Row | { ref: null }))[]>`
		WITH ${tables}
		SELECT (${count}) AS count, listed.* FROM (SELECT) one LEFT JOIN LATERAL (
			SELECT page.ref, page.sorted_at AS "sortedAt", s.kind, s.original_locale AS "originalLocale", s.facts,
				${namesJson('s')} AS names, ${versionsJson(Prisma.sql`s.statement_id`)} AS versions, e.locale, e.title, e.slug, e.lead,
				EXISTS (SELECT FROM published.withdrawal w WHERE w.statement_id = s.statement_id) AS withdrawn, ${headline} AS headline
			FROM page JOIN published.statement_entry s USING (statement_id)
				CROSS JOIN LATERAL (SELECT * FROM published.search_entry c WHERE c.statement_id = page.statement_id
					ORDER BY (c.locale = page.hit) DESC NULLS LAST, (c.locale = ${shown}) DESC, (c.locale = s.original_locale) DESC, c.locale
					LIMIT 1) e) listed ON TRUE
		ORDER BY listed."sortedAt" DESC, listed.ref DESC`;
	const counted = found[0]?.count ?? 0;
	const rows = found.filter((row) => row.ref !== null);
	const page = before ? rows.slice(-size) : rows.slice(0, size);
	const more = rows.length > size;
	const first = page.at(0);
	const last = page.at(-1);
	return {
		statements: page.map((row) => toListed(row, input.locale)),
		count: isTallied ? counted : Math.min(counted, countedAtMost),
		countIsCapped: !isTallied && counted > countedAtMost,
		next: last && (before ? true : more) ? writeCursor({ at: last.sortedAt, ref: last.ref }) : null,
		previous: first && (before ? more : Boolean(after)) ? writeCursor({ at: first.sortedAt, ref: first.ref }) : null,
	};
}

function toListed(row: Row, asked: Locale): Listed {
	const { deliveredAt, timeZone, precision, place, speakers } = toFacts(
		row.facts,
		row.names,
		asked,
		row.originalLocale,
	);
	const versions = row.versions.map(toVersion);
	return {
		ref: row.ref,
		kind: row.kind,
		deliveredAt,
		timeZone,
		precision,
		place,
		speakers,
		locale: row.locale,
		role: versions.find((version) => version.locale === row.locale)?.role ?? 'translation',
		title: row.title,
		slug: row.slug,
		lead: row.lead,
		versions,
		withdrawn: row.withdrawn,
		snippet: row.headline === null ? null : snippetOf(row.headline),
	};
}

export interface FilterChoices {
	kinds: { kind: Kind; count: number }[];
	/** Newest first. */
	years: { year: number; count: number }[];
	languages: { locale: Locale; count: number }[];
	/** Of each the fifty with the most statements. */
	speakers: NamedChoice[];
	topics: NamedChoice[];
	places: NamedChoice[];
	events: NamedChoice[];
}

export interface NamedChoice {
	ref: string;
	name: Label;
	count: number;
}

/** What there is to filter by, with the number of statements for each, and what is filtered by already. */
export async function listFilterChoices({ locale, ...asked }: { locale: Locale } & Filters): Promise<FilterChoices> {
	shows(tag.statements, tag.labels);
	const [row] = await askReader<[Omit<FilterChoices, `${FacetNoun}s`> & { named: NamedRow[] }]>`SELECT
		(SELECT coalesce(jsonb_agg(to_jsonb(k) ORDER BY k.count DESC, k.kind), '[]') FROM (SELECT kind, sum(count) AS count
			FROM published.tally WHERE locale = '' GROUP BY kind HAVING sum(count) > 0) k) AS kinds,
		(SELECT coalesce(jsonb_agg(to_jsonb(y) ORDER BY y.year DESC), '[]') FROM (SELECT year, sum(count) AS count
			FROM published.tally WHERE locale = '' AND year <> 0 GROUP BY year HAVING sum(count) > 0) y) AS years,
		(SELECT coalesce(jsonb_agg(to_jsonb(l) ORDER BY array_position(ARRAY['de','en','es','ru','fr'], l.locale)), '[]') FROM (SELECT locale, sum(count) AS count
			FROM published.tally WHERE locale <> '' GROUP BY locale HAVING sum(count) > 0) l) AS languages,
		(SELECT coalesce(jsonb_agg(jsonb_build_object('noun', most.noun, 'ref', n.ref, 'count', most.count, 'labels', n.labels)
				ORDER BY most.count DESC, n.ref), '[]')
			FROM unnest(ARRAY['speaker', 'topic', 'place', 'event']) noun
				CROSS JOIN LATERAL ((SELECT t.noun, t.facet, t.count FROM published.facet_tally t
					WHERE t.locale = '' AND t.noun = noun.noun AND t.count > 0 ORDER BY t.count DESC, t.facet LIMIT 50)
					UNION SELECT t.noun, t.facet, t.count FROM published.facet_tally t
					WHERE t.locale = '' AND t.noun = noun.noun AND t.facet = ANY (${namedFacets(asked)})) most
				JOIN published.name_entry n ON n.noun = replace(most.noun, 'speaker', 'person') AND n.ref = split_part(most.facet, ':', 2)
		) AS named`;
	const { named, ...choices } = row;
	const ofNoun = (noun: FacetNoun) =>
		named.flatMap(({ labels, ref, count, ...one }) => {
			const name = one.noun === noun ? bestLabel(labels, locale) : null;
			return name ? [{ ref, name, count }] : [];
		});
	return {
		...choices,
		speakers: ofNoun('speaker'),
		topics: ofNoun('topic'),
		places: ofNoun('place'),
		events: ofNoun('event'),
	};
}

interface NamedRow {
	noun: FacetNoun;
	ref: string;
	labels: Labels;
	count: number;
}
