import type { Locale } from '@/i18n/locales';
import { askReader } from '@/platform/db';
import { shows } from '@/platform/shown';
import { Prisma } from '@/prisma/generated/client';
import { tag } from '../freshness/tag';
import type { Noun } from '../labels/ensure-named';
import type { Label } from '../labels/label';
import { type FactsRow, type NamesRow, toFacts } from '../statements/published-shape';
import { editionOf, namesJson } from '../statements/published-sql';
import { type Kind, refAt, type VersionRole } from '../statements/statement';
import type { Block } from '../statements/text';

/** A language version as a feed tells of it. */
export interface FeedEdition {
	ref: string;
	kind: Kind;
	locale: Locale;
	role: VersionRole;
	number: number;
	title: string;
	slug: string;
	lead: string | null;
	blocks: Block[];
	/** When the first and when the live edition appeared. */
	publishedAt: Date;
	updatedAt: Date;
	changeNote: string | null;
	speakers: Label[];
	withdrawn: boolean;
}

/**
 * The language versions published or corrected last in one language, newest change first: all, or those among the hundred statements
 * given last that name a person, place, event or topic.
 */
export async function listEditionsForFeed({
	locale,
	named,
	limit = 30,
}: {
	locale: Locale;
	named?: { noun: Noun; ref: string };
	limit?: number;
}): Promise<FeedEdition[]> {
	shows(tag.feed(locale), tag.labels);
	const rows = await askReader<FeedRow[]>`
		SELECT v.ref, v.kind, v.locale, v.role, v.number, v.title, v.slug, d.lead, d.blocks, d.change_note AS "changeNote",
			v.first_published_at AS "publishedAt", v.published_at AS "updatedAt", e.original_locale AS "originalLocale",
			e.facts, ${namesJson('e')} AS names,
			EXISTS (SELECT FROM published.withdrawal w WHERE w.statement_id = v.statement_id) AS withdrawn
		FROM (SELECT * FROM ${entriesOf(locale, named)} ORDER BY published_at DESC, ref LIMIT ${limit}) v
			JOIN published.statement_entry e ON e.statement_id = v.statement_id
			CROSS JOIN LATERAL ${editionOf(Prisma.sql`v.edition_id`)} d
		ORDER BY v.published_at DESC, v.ref`;
	return rows.map((row) => toFeedEdition(row, locale));
}

/** What names one thing is kept in the order in which it was given: of a topic of thousands all would be read to find the last published. */
const lookedThrough = 100;

function entriesOf(locale: Locale, named?: { noun: Noun; ref: string }): Prisma.Sql {
	if (!named) return Prisma.sql`(SELECT * FROM published.search_entry WHERE locale = ${locale}) entries`;
	const facet = `${named.noun === 'person' ? 'speaker' : named.noun}:${named.ref}`;
	return Prisma.sql`(SELECT x.* FROM (SELECT f.statement_id FROM published.facet_entry f WHERE f.facet = ${facet}
			ORDER BY f.sorted_at DESC, f.ref DESC LIMIT ${lookedThrough}) f
		CROSS JOIN LATERAL (SELECT * FROM published.search_entry one
			WHERE one.statement_id = f.statement_id AND one.locale = ${locale} OFFSET 0) x) entries`;
}

/** The editions of one statement in all languages, the newest first; null when its text is not public. */
export async function listStatementEditions({
	ref,
	locale,
	limit = 50,
}: {
	ref: string;
	/** The language of the names. */
	locale: Locale;
	limit?: number;
}): Promise<FeedEdition[] | null> {
	shows(tag.statement(ref), tag.labels);
	const rows = await askReader<FeedRow[]>`
		SELECT s.ref, s.kind, d.locale, v.role, d.number, d.title, v.slug, d.lead, d.blocks, d.change_note AS "changeNote",
			d.published_at AS "publishedAt", d.published_at AS "updatedAt", s.original_locale AS "originalLocale",
			s.facts, ${namesJson('s')} AS names,
			EXISTS (SELECT FROM published.withdrawal w WHERE w.statement_id = s.statement_id) AS withdrawn
		FROM published.statement_entry s
			JOIN published.search_entry v ON v.statement_id = s.statement_id
			CROSS JOIN LATERAL (SELECT * FROM published.edition e WHERE e.ref = ${ref} AND e.locale = v.locale OFFSET 0) d
		WHERE s.ref = ${ref}
		ORDER BY d.published_at DESC, d.locale, d.number DESC LIMIT ${limit}`;
	return rows.length > 0 ? rows.map((row) => toFeedEdition(row, locale)) : null;
}

type FeedRow = Omit<FeedEdition, 'speakers'> & { originalLocale: Locale | null; facts: FactsRow; names: NamesRow };

function toFeedEdition({ facts, names, originalLocale, ...row }: FeedRow, locale: Locale): FeedEdition {
	return { ...row, speakers: toFacts(facts, names, locale, originalLocale).speakers.map(({ name }) => name) };
}

/** A statement's public addresses, for a sitemap. */
export interface SitemapStatement {
	ref: string;
	originalLocale: Locale | null;
	versions: { locale: Locale; slug: string; updatedAt: Date }[];
}

/** A sitemap file holds at most about this many statements, five addresses each. */
const perSitemap = 1000;

/**
 * How many sitemap files there are: a power of two, at least one. File n of f holds the n-th of f equal parts of all possible
 * refs, which are random: the parts are much alike, and a statement stays in its file until the archive has doubled.
 */
export async function countSitemaps({ size = perSitemap }: { size?: number } = {}): Promise<number> {
	shows(tag.statements);
	const [row] = await askReader<
		[{ count: number }]
	>`SELECT coalesce(sum(count), 0)::int AS count FROM published.tally WHERE locale = ''`;
	return 2 ** Math.max(0, Math.ceil(Math.log2(row.count / size)));
}

/** The statements of sitemap file `page` (from 1), in the order of their refs; null when there are fewer files. */
export async function listForSitemap({
	page,
	size = perSitemap,
}: {
	page: number;
	size?: number;
}): Promise<SitemapStatement[] | null> {
	const files = await countSitemaps({ size });
	if (page > files) return null;
	const from = refAt((page - 1) / files);
	const to = refAt(page / files, -1);
	const rows = await askReader<
		{ ref: string; originalLocale: Locale | null; locale: Locale; slug: string; updatedAt: Date }[]
	>`
		SELECT e.ref, e.original_locale AS "originalLocale", x.locale, x.slug, x.published_at AS "updatedAt"
		FROM published.statement_entry e JOIN published.search_entry x ON x.ref = e.ref
		WHERE e.ref BETWEEN ${from} AND ${to} AND x.ref BETWEEN ${from} AND ${to}
		ORDER BY e.ref, x.locale`;
	const statements = new Map<string, SitemapStatement>();
	for (const { ref, originalLocale, ...version } of rows) {
		const statement = statements.get(ref) ?? { ref, originalLocale, versions: [] };
		statement.versions.push(version);
		statements.set(ref, statement);
	}
	return [...statements.values()];
}
