import type { Locale } from '@/i18n/locales';
import { readerDb } from '@/platform/db';
import { shows } from '@/platform/shown';
import { Prisma } from '@/prisma/generated/client';
import { tag } from '../freshness/tag';
import { bestLabel, type Label, type Labels } from '../labels/label';
import { statementOf } from '../statements/published-sql';
import type { Kind, VersionRole } from '../statements/statement';
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

/** The language versions published or corrected last in one language, newest change first. */
export async function listEditionsForFeed({
	locale,
	limit = 30,
}: {
	locale: Locale;
	limit?: number;
}): Promise<FeedEdition[]> {
	shows(tag.feed(locale), tag.labels);
	const rows = await readerDb().$queryRaw<(Omit<FeedEdition, 'speakers'> & { speakers: Labels[] })[]>`
		SELECT v.ref, s.kind, v.locale, v.role, v.number, v.title, v.slug, e.lead, e.blocks, e.change_note AS "changeNote",
			v.first_published_at AS "publishedAt", v.published_at AS "updatedAt",
			EXISTS (SELECT FROM published.withdrawal w WHERE w.statement_id = s.id) AS withdrawn,
			(SELECT coalesce(jsonb_agg((SELECT jsonb_object_agg(l.locale, l.label) FROM published.person_label l
				WHERE l.person_id = k.person_id) ORDER BY k.position), '[]') FROM published.speaker k WHERE k.facts_id = s.facts_id) AS speakers
		FROM (SELECT * FROM published.version WHERE locale = ${locale} ORDER BY published_at DESC, ref LIMIT ${limit}) v
			CROSS JOIN LATERAL ${statementOf(Prisma.sql`v.statement_id`)} s
			CROSS JOIN LATERAL (SELECT * FROM published.edition one WHERE one.id = v.edition_id OFFSET 0) e
		ORDER BY v.published_at DESC, v.ref`;
	return rows.map((row) => ({
		...row,
		speakers: row.speakers.flatMap((labels) => bestLabel(labels ?? {}, locale) ?? []),
	}));
}

/** A statement's public addresses, for a sitemap. */
export interface SitemapStatement {
	ref: string;
	originalLocale: Locale | null;
	versions: { locale: Locale; slug: string; updatedAt: Date }[];
}

/** How many sitemap files of `size` statements there are; at least one. */
export async function countSitemaps({ size = 2000 }: { size?: number } = {}): Promise<number> {
	shows(tag.statements);
	const [row] = await readerDb().$queryRaw<
		[{ count: number }]
	>`SELECT count(*)::int AS count FROM published.statement_entry`;
	return Math.max(1, Math.ceil(row.count / size));
}

/** The statements of sitemap file `page` (from 1), in the order of their refs, so that files stay much the same. */
export async function listForSitemap({
	page,
	size = 2000,
}: {
	page: number;
	size?: number;
}): Promise<SitemapStatement[]> {
	shows(tag.statements);
	const rows = await readerDb().$queryRaw<
		{ ref: string; originalLocale: Locale | null; versions: { locale: Locale; slug: string; updatedAt: string }[] }[]
	>`
		SELECT p.ref, s.original_locale AS "originalLocale",
			jsonb_agg(jsonb_build_object('locale', v.locale, 'slug', v.slug, 'updatedAt', v.published_at) ORDER BY v.locale) AS versions
		FROM (SELECT statement_id, ref FROM published.statement_entry ORDER BY ref LIMIT ${size} OFFSET ${(page - 1) * size}) p
			CROSS JOIN LATERAL ${statementOf(Prisma.sql`p.statement_id`)} s
			CROSS JOIN LATERAL (SELECT * FROM published.version one WHERE one.statement_id = p.statement_id OFFSET 0) v
		GROUP BY p.ref, s.original_locale ORDER BY p.ref`;
	return rows.map((row) => ({
		...row,
		versions: row.versions.map((v) => ({ ...v, updatedAt: new Date(v.updatedAt) })),
	}));
}
