import type { Locale } from '@/i18n/locales';
import { askPrepared } from '@/platform/db';
import { shows } from '@/platform/shown';
import { Prisma } from '@/prisma/generated/client';
import { tag } from '../freshness/tag';
import {
	type Facts,
	type FactsRow,
	type NamesRow,
	type Notice,
	type NoticeRow,
	type PublishedEdition,
	type PublishedStatement,
	toFacts,
	toNotice,
	toVersion,
	type VersionBadge,
	type VersionRow,
} from './published-shape';
import { editionOf, namesJson, noticeJson, textJson, versionsJson } from './published-sql';
import { changedKeys } from './staleness';
import type { Kind } from './statement';
import type { Text } from './text';

export { findAddress, listRefs } from './published-address';
export type { Facts, Notice, PublishedStatement, VersionBadge } from './published-shape';

interface StatementRow {
	kind: Kind;
	originalLocale: Locale | null;
	role: PublishedStatement['role'];
	facts: FactsRow;
	names: NamesRow;
	versions: VersionRow[];
	edition: Omit<PublishedEdition, 'publishedAt' | 'firstPublishedAt'> & {
		publishedAt: string;
		firstPublishedAt: string;
	};
	basis: {
		locale: Locale;
		follows: number;
		current: number;
		before: Text | null;
		after: Text | null;
		/** Hashes of what single units follow instead, by key. */
		rows: Record<string, string>;
	} | null;
	notice: NoticeRow | null;
}

/** A statement as it reads in one language, or null when it is not public in that language. */
export async function findStatement({
	ref,
	locale,
}: {
	ref: string;
	locale: Locale;
}): Promise<PublishedStatement | null> {
	shows(tag.statement(ref), tag.labels);
	const [row] = await askPrepared<StatementRow[]>`
		SELECT e.kind, e.original_locale AS "originalLocale", v.role, e.facts, ${namesJson('e')} AS names,
			${versionsJson(Prisma.sql`e.statement_id`)} AS versions, ${noticeJson(Prisma.sql`e.statement_id`)} AS notice,
			jsonb_build_object('number', d.number, 'title', d.title, 'slug', d.slug, 'lead', d.lead, 'blocks', d.blocks,
				'publishedAt', d.published_at, 'firstPublishedAt', v.first_published_at,
				'changeClass', d.change_class, 'changeNote', d.change_note, 'hash', d.hash) AS edition,
			(SELECT jsonb_build_object('locale', o.locale, 'follows', b.number, 'current', o.number,
					'before', CASE WHEN o.edition_id <> b.id THEN ${textJson('b')} END,
					'rows', (SELECT coalesce(jsonb_object_agg(r.key, r.source_hash), '{}') FROM
						(SELECT * FROM published.edition_row f WHERE f.edition_id = v.edition_id OFFSET 0) r),
					'after', (SELECT ${textJson('c')} FROM ${editionOf(Prisma.sql`nullif(o.edition_id, b.id)`)} c))
				FROM ${editionOf(Prisma.sql`d.based_on_edition_id`)} b
					JOIN published.search_entry o ON o.statement_id = e.statement_id AND o.locale = b.locale) AS basis
		FROM published.statement_entry e
			JOIN published.search_entry v ON v.statement_id = e.statement_id AND v.locale = ${locale}
			CROSS JOIN LATERAL ${editionOf(Prisma.sql`v.edition_id`)} d
		WHERE e.ref = ${ref}`;
	if (!row) return null;
	const { facts, names, versions, notice, basis, edition, ...rest } = row;
	const changed =
		basis?.before && basis.after ? changedKeys(basis.before, basis.after, new Map(Object.entries(basis.rows))) : [];
	return {
		ref,
		locale,
		...rest,
		facts: toFacts(facts, names, locale, row.originalLocale),
		versions: versions.map(toVersion),
		withdrawal: notice && toNotice(notice, locale, row.originalLocale),
		edition: {
			...edition,
			publishedAt: new Date(edition.publishedAt),
			firstPublishedAt: new Date(edition.firstPublishedAt),
		},
		follows: basis && { locale: basis.locale, edition: basis.follows },
		behind:
			basis && changed.length > 0
				? {
						originalLocale: basis.locale,
						originalEdition: basis.current,
						followsEdition: basis.follows,
						changedKeys: changed,
					}
				: null,
	};
}

interface MissingRow {
	kind: Kind;
	originalLocale: Locale | null;
	facts: FactsRow;
	names: NamesRow;
	versions: VersionRow[];
	notice: NoticeRow | null;
}

async function findFacts(ref: string): Promise<MissingRow | null> {
	shows(tag.statement(ref), tag.labels);
	const [row] = await askPrepared<MissingRow[]>`
		SELECT s.kind, s.original_locale AS "originalLocale", s.facts, ${namesJson('s')} AS names,
			${versionsJson(Prisma.sql`s.id`)} AS versions, ${noticeJson(Prisma.sql`s.id`)} AS notice
		FROM published.statement s WHERE s.ref = ${ref}`;
	return row ?? null;
}

export interface MissingLanguage {
	ref: string;
	kind: Kind;
	originalLocale: Locale | null;
	facts: Facts;
	versions: VersionBadge[];
}

/** What can be said of a statement in a language it is not in: its facts and the languages there are. */
export async function findMissing({ ref, locale }: { ref: string; locale: Locale }): Promise<MissingLanguage | null> {
	const row = await findFacts(ref);
	if (!row || row.versions.length === 0 || row.versions.some((v) => v.locale === locale)) return null;
	const { kind, originalLocale } = row;
	return {
		ref,
		kind,
		originalLocale,
		facts: toFacts(row.facts, row.names, locale, originalLocale),
		versions: row.versions.map(toVersion),
	};
}

export interface Tombstone {
	ref: string;
	kind: Kind;
	facts: Facts;
	notice: Notice;
}

/** What remains of a removed statement: its facts and who removed it, when and why. No word of its text. */
export async function findTombstone({ ref, locale }: { ref: string; locale: Locale }): Promise<Tombstone | null> {
	const row = await findFacts(ref);
	if (row?.notice?.kind !== 'removed') return null;
	return {
		ref,
		kind: row.kind,
		facts: toFacts(row.facts, row.names, locale, row.originalLocale),
		notice: toNotice(row.notice, locale, row.originalLocale),
	};
}
