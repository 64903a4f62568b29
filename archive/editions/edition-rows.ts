import type { Locale } from '@/i18n/locales';
import { Prisma } from '@/prisma/generated/client';
import type { EditionContent } from '../statements/hash';
import type { FactsRow, NamesRow, NoticeRow, PublishedEdition, VersionRow } from '../statements/published-shape';
import type { Kind } from '../statements/statement';

/** The live edition of a language, or one by its number. */
export interface EditionChoice {
	locale: Locale;
	number?: number;
}

/** An edition and the language it is in. */
export interface ReadEdition extends PublishedEdition {
	locale: Locale;
}

export type ReadEditionRow = Omit<ReadEdition, 'publishedAt' | 'firstPublishedAt'> & {
	publishedAt: string;
	firstPublishedAt: string;
};

export interface StatementRow {
	kind: Kind;
	originalLocale: Locale | null;
	facts: FactsRow;
	names: NamesRow;
	versions: VersionRow[];
	notice: NoticeRow | null;
}

export function toEdition(row: ReadEditionRow): ReadEdition {
	return {
		...row,
		publishedAt: new Date(row.publishedAt),
		firstPublishedAt: new Date(row.firstPublishedAt),
	};
}

/** Asks for one edition as JSON (`ReadEditionRow`); no row when it is not public. */
export function editionJson(ref: string, { locale, number }: EditionChoice): Prisma.Sql {
	const which = number === undefined ? Prisma.sql`d.id = v.edition_id` : Prisma.sql`d.number = ${number}::int`;
	return Prisma.sql`SELECT jsonb_build_object('locale', d.locale, 'number', d.number, 'title', d.title, 'slug', d.slug,
			'lead', d.lead, 'blocks', d.blocks, 'publishedAt', d.published_at, 'firstPublishedAt', v.first_published_at,
			'changeClass', d.change_class, 'changeNote', d.change_note, 'hash', d.hash)
		FROM published.search_entry v CROSS JOIN LATERAL (
			SELECT * FROM published.edition d WHERE d.ref = ${ref} AND d.locale = ${locale} AND ${which} OFFSET 0) d
		WHERE v.ref = ${ref} AND v.locale = ${locale}`;
}

/** An edition as anyone can verify it: all that its hash is made of, the hash, and the date as the hash has it. */
export type HashedEdition = Omit<EditionContent, 'publishedAt'> & { publishedAt: string; hash: string };

/** The edition `d` of `published.edition` as JSON, without the statement's ref. */
export function hashedEditionJson(): Prisma.Sql {
	return Prisma.sql`jsonb_build_object('locale', d.locale,
		'role', (SELECT r.role FROM published.search_entry r WHERE r.ref = d.ref AND r.locale = d.locale), 'number', d.number, 'title', d.title, 'slug', d.slug,
		'lead', d.lead, 'blocks', d.blocks, 'changeClass', d.change_class, 'changeNote', d.change_note,
		'basedOn', (SELECT b.hash FROM published.edition b WHERE b.id = d.based_on_edition_id),
		'publishedAt', to_char(d.published_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
		'previousHash', d.previous_hash, 'hash', d.hash)`;
}
