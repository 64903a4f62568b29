import type { Locale } from '@/i18n/locales';
import { readerDb } from '@/platform/db';
import { shows } from '@/platform/shown';
import { Prisma } from '@/prisma/generated/client';
import { tag } from '../freshness/tag';
import { bestLabel, type Label, type Labels } from '../labels/label';
import { type FactsRow, toFacts, toVersion, type VersionBadge, type VersionRow } from '../statements/published-shape';
import { factsJson, statementOf, versionsJson } from '../statements/published-sql';
import type { Kind, Precision, VersionRole } from '../statements/statement';
import { readCursor, writeCursor } from './cursor';
import { headlineQuery, matches, parseQuery } from './query';
import { angleMarks, headlineOptions, type SnippetPart, snippetOf } from './snippet';

export interface ListInput {
	/** The reader's language: the text shown where a statement has it. */
	locale: Locale;
	query?: string;
	kind?: Kind;
	year?: number;
	/** Only statements that can be read in this language; they are shown in it. */
	language?: Locale;
	/** A person's ref. */
	speaker?: string;
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
	/** All that match, on every page. */
	count: number;
	next: string | null;
	previous: string | null;
}

interface Row {
	ref: string;
	sortedAt: Date;
	kind: Kind;
	originalLocale: Locale | null;
	facts: FactsRow;
	versions: VersionRow[];
	locale: Locale;
	role: VersionRole;
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
	const cursor = before ?? after;
	const shown = input.language ?? input.locale;
	const source = query
		? Prisma.sql`(SELECT DISTINCT ON (m.statement_id) m.statement_id, m.locale FROM (${matches(query)}) m
				${input.language ? Prisma.sql`WHERE m.locale = ${input.language}` : Prisma.empty}
				ORDER BY m.statement_id, (m.locale = ${shown}) DESC, m.locale) hit
			JOIN published.statement_entry e USING (statement_id)`
		: Prisma.sql`published.statement_entry e`;
	const conditions = [
		Prisma.sql`TRUE`,
		...(input.kind ? [Prisma.sql`e.kind = ${input.kind}`] : []),
		...(input.year ? [Prisma.sql`e.year = ${input.year}`] : []),
		...(input.speaker ? [Prisma.sql`e.speakers @> ARRAY[${input.speaker}]`] : []),
		...(input.language && !query
			? [
					Prisma.sql`EXISTS (SELECT FROM published.search_entry x WHERE x.statement_id = e.statement_id AND x.locale = ${input.language})`,
				]
			: []),
	];
	const where = Prisma.join(conditions, ' AND ');
	const beyond = cursor
		? Prisma.sql`AND (e.sorted_at, e.ref) ${Prisma.raw(before ? '>' : '<')} (${cursor.at}, ${cursor.ref})`
		: Prisma.empty;
	const order = Prisma.raw(before ? 'ASC' : 'DESC');
	const hit = query ? Prisma.sql`hit.locale` : Prisma.sql`NULL::text`;
	const [rows, [counted]] = await Promise.all([
		readerDb().$queryRaw<Row[]>`
			WITH page AS MATERIALIZED (
				SELECT e.statement_id, e.sorted_at, e.ref, ${hit} AS hit FROM ${source}
				WHERE ${where} ${beyond} ORDER BY e.sorted_at ${order}, e.ref ${order} LIMIT ${size + 1})
			SELECT page.ref, page.sorted_at AS "sortedAt", s.kind, s.original_locale AS "originalLocale",
				${factsJson} AS facts, ${versionsJson} AS versions, v.locale, v.role, v.title, v.slug, e.lead,
				EXISTS (SELECT FROM published.withdrawal w WHERE w.statement_id = s.id) AS withdrawn,
				${query ? Prisma.sql`ts_headline(published.search_config(e.locale), translate(e.body, '<>', ${angleMarks}), ${headlineQuery(query)}, ${headlineOptions})` : Prisma.sql`NULL::text`} AS headline
			FROM page CROSS JOIN LATERAL ${statementOf(Prisma.sql`page.statement_id`)} s
				CROSS JOIN LATERAL (SELECT * FROM published.version c WHERE c.statement_id = s.id
					ORDER BY (c.locale = page.hit) DESC NULLS LAST, (c.locale = ${shown}) DESC, (c.role = 'original') DESC, c.locale LIMIT 1) v
				JOIN published.search_entry e ON e.statement_id = v.statement_id AND e.locale = v.locale
			ORDER BY page.sorted_at DESC, page.ref DESC`,
		readerDb().$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM ${source} WHERE ${where}`,
	]);
	const page = before ? rows.slice(-size) : rows.slice(0, size);
	const more = rows.length > size;
	const first = page.at(0);
	const last = page.at(-1);
	return {
		statements: page.map((row) => toListed(row, input.locale)),
		count: counted?.count ?? 0,
		next: last && (before ? true : more) ? writeCursor({ at: last.sortedAt, ref: last.ref }) : null,
		previous: first && (before ? more : Boolean(after)) ? writeCursor({ at: first.sortedAt, ref: first.ref }) : null,
	};
}

function toListed(row: Row, asked: Locale): Listed {
	const { deliveredAt, timeZone, precision, place, speakers } = toFacts(row.facts, asked, row.originalLocale);
	return {
		ref: row.ref,
		kind: row.kind,
		deliveredAt,
		timeZone,
		precision,
		place,
		speakers,
		locale: row.locale,
		role: row.role,
		title: row.title,
		slug: row.slug,
		lead: row.lead,
		versions: row.versions.map(toVersion),
		withdrawn: row.withdrawn,
		snippet: row.headline === null ? null : snippetOf(row.headline),
	};
}

export interface FilterChoices {
	kinds: { kind: Kind; count: number }[];
	/** Newest first. */
	years: { year: number; count: number }[];
	languages: { locale: Locale; count: number }[];
	/** The fifty who speak most. */
	speakers: { ref: string; name: Label; count: number }[];
}

/** What there is to filter by, with the number of statements for each. */
export async function listFilterChoices({ locale }: { locale: Locale }): Promise<FilterChoices> {
	shows(tag.statements, tag.labels);
	const [row] = await readerDb().$queryRaw<
		[Omit<FilterChoices, 'speakers'> & { speakers: { ref: string; labels: Labels; count: number }[] }]
	>`SELECT
		(SELECT coalesce(jsonb_agg(to_jsonb(k) ORDER BY k.count DESC, k.kind), '[]')
			FROM (SELECT kind, count(*) FROM published.statement_entry GROUP BY kind) k) AS kinds,
		(SELECT coalesce(jsonb_agg(to_jsonb(y) ORDER BY y.year DESC), '[]')
			FROM (SELECT year, count(*) FROM published.statement_entry WHERE year IS NOT NULL GROUP BY year) y) AS years,
		(SELECT coalesce(jsonb_agg(to_jsonb(l)), '[]')
			FROM (SELECT locale, count(*) FROM published.search_entry GROUP BY locale) l) AS languages,
		(SELECT coalesce(jsonb_agg(jsonb_build_object('ref', p.ref, 'count', p.count, 'labels',
				(SELECT jsonb_object_agg(l.locale, l.label) FROM published.person_label l WHERE l.ref = p.ref))), '[]')
			FROM (SELECT person AS ref, count(*) FROM published.statement_entry, unnest(speakers) person
				GROUP BY person ORDER BY count(*) DESC, person LIMIT 50) p) AS speakers`;
	return {
		...row,
		speakers: row.speakers.flatMap(({ ref, labels, count }) => {
			const name = bestLabel(labels, locale);
			return name ? [{ ref, name, count }] : [];
		}),
	};
}
