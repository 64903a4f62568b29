import type { Locale } from '@/i18n/locales';
import { askReader } from '@/platform/db';
import { shows } from '@/platform/shown';
import { Prisma } from '@/prisma/generated/client';
import { tag } from '../freshness/tag';
import type { ChangeClass, Kind } from '../statements/statement';
import { type CorrectionCursor, readCorrectionCursor, writeCorrectionCursor } from './correction-cursor';

export interface CorrectionFilters {
	/** The language of the corrected text. */
	language?: Locale;
	changeClass?: ChangeClass;
}

export interface CorrectionInput extends CorrectionFilters {
	after?: string;
	before?: string;
	size?: number;
}

/** An edition that took the place of the one before it, as it was published; later ones may have followed. */
export interface Correction {
	ref: string;
	kind: Kind;
	locale: Locale;
	/** Of the edition; from 2. */
	number: number;
	title: string;
	slug: string;
	changeClass: ChangeClass | null;
	/** In the text's language. */
	changeNote: string | null;
	publishedAt: Date;
}

export interface CorrectionList {
	corrections: Correction[];
	next: string | null;
	previous: string | null;
}

/** One page of the corrections of all texts that are public, the newest first. */
export async function listCorrections(input: CorrectionInput): Promise<CorrectionList> {
	shows(tag.statements);
	const { size = 20 } = input;
	const before = readCorrectionCursor(input.before);
	const after = before ? null : readCorrectionCursor(input.after);
	const inOrder = Prisma.raw(before ? 'published.correction_oldest_first' : 'published.correction_newest_first');
	const rows = await askReader<(Correction & { id: string })[]>`
		SELECT c.id, c.ref, s.kind, c.locale, c.number, c.title, x.slug, c.change_class AS "changeClass", c.change_note AS "changeNote",
			c.published_at AS "publishedAt"
		FROM (SELECT * FROM ${inOrder} d WHERE true ${filtered(input)} ${beyond(before ?? after, before !== null)}
				LIMIT ${size + 1}) c
			JOIN published.search_entry x ON x.statement_id = c.statement_id AND x.locale = c.locale
			JOIN published.statement_entry s ON s.statement_id = c.statement_id
		ORDER BY c.published_at DESC, c.id DESC`;
	const page = before ? rows.slice(-size) : rows.slice(0, size);
	const more = rows.length > size;
	const [first, last] = [page.at(0), page.at(-1)];
	return {
		corrections: page.map(({ id: _, ...row }) => row),
		next: last && (before ? true : more) ? cursorAt(last) : null,
		previous: first && (before ? more : Boolean(after)) ? cursorAt(first) : null,
	};
}

export interface CorrectionCount {
	count: number;
	/** There may be more: only the newest are looked at. */
	countIsCapped: boolean;
}

/** Counting looks at this many at most, the newest, as going through all that were ever made takes longer than listing a page. */
const lookedAtMost = 1000;

/** How many corrections there are, of all or of a language and class, among so many of the newest. */
export async function countCorrections(
	{ language, changeClass }: CorrectionFilters,
	among = lookedAtMost,
): Promise<CorrectionCount> {
	shows(tag.statements);
	const [row] = await askReader<CorrectionCount[]>`
		SELECT count(x.found) FILTER (WHERE (${language ?? null}::text IS NULL OR c.locale = ${language ?? null})
				AND (${changeClass ?? null}::text IS NULL OR c.change_class = ${changeClass ?? null}))::int AS count,
			count(*) = ${among} AS "countIsCapped"
		FROM (SELECT d.statement_id, d.locale, d.change_class FROM published.correction_newest_first d LIMIT ${among}) c
			LEFT JOIN LATERAL (SELECT true AS found FROM published.search_entry x
				WHERE x.statement_id = c.statement_id AND x.locale = c.locale OFFSET 0) x ON true`;
	return row ?? { count: 0, countIsCapped: false };
}

function filtered({ language, changeClass }: CorrectionFilters): Prisma.Sql {
	return Prisma.sql`${language ? Prisma.sql`AND d.locale = ${language}` : Prisma.empty}
		${changeClass ? Prisma.sql`AND d.change_class = ${changeClass}` : Prisma.empty}`;
}

function beyond(cursor: CorrectionCursor | null, backwards: boolean): Prisma.Sql {
	if (!cursor) return Prisma.empty;
	return Prisma.sql`AND (d.published_at, d.id) ${Prisma.raw(backwards ? '>' : '<')} (${cursor.at}, ${cursor.id}::uuid)`;
}

const cursorAt = ({ publishedAt, id }: { publishedAt: Date; id: string }) =>
	writeCorrectionCursor({ at: publishedAt, id });
