import { type Locale, locales } from '@/i18n/locales';
import { deskDb } from '@/platform/db';
import { Prisma } from '@/prisma/generated/client';
import type { Member } from '../members/member';
import { readCursor, writeCursor } from '../search/cursor';
import { mayEnterDesk } from '../statements/policy';
import { type SpokenTime, withSpokenTimes } from '../statements/spoken-times';
import type { Kind, VersionRole } from '../statements/statement';
import type { CellState } from './cell';
import { titleOf } from './title-of';

export interface BoardInput {
	/** Statements that stand so in the language, or in any. */
	state?: CellState;
	language?: Locale;
	kind?: Kind;
	/** 0: undated. */
	year?: number;
	/** Words of a title in any language, or a ref. */
	query?: string;
	/** Statements with an open draft that the member wrote words of, in the language or in any. */
	mine?: boolean;
	/** The last row of the page before. */
	after?: string;
	size?: number;
}

export interface Cell {
	state: CellState;
	role: VersionRole | null;
	/** The live edition's number, 0 without one. */
	edition: number;
	/** How many units of the source it does not follow. */
	behind: number;
	scheduledFor: Date | null;
}

export interface BoardRow {
	ref: string;
	kind: Kind;
	title: string;
	titleLocale: Locale;
	spoken: SpokenTime;
	cells: Record<Locale, Cell>;
}

interface Placed {
	id: string;
	ref: string;
	sortedAt: Date;
}

/** One page of all statements by all languages, the one that was given last first. Nothing for whoever holds no grant. */
export async function listBoard(
	member: Member,
	input: BoardInput,
): Promise<{ statements: BoardRow[]; next: string | null }> {
	if (!mayEnterDesk(member)) return { statements: [], next: null };
	const { size = 30 } = input;
	const placed = await placesOf(member, { ...input, size });
	const page = placed.slice(0, size);
	const last = page.at(-1);
	return {
		statements: await rowsOf(member, page),
		next: last && placed.length > size ? writeCursor({ at: last.sortedAt, ref: last.ref }) : null,
	};
}

/** The statements of a page and the one after it. Every statement has a row for each language, so without a state one is enough. */
async function placesOf(member: Member, input: BoardInput & { size: number }): Promise<Placed[]> {
	const conditions = [...narrowing(member, input), ...(await withWords(input.query))];
	const asked = input.language ? [input.language] : input.state || input.mine ? locales : locales.slice(0, 1);
	const inOne = (language: Locale) => Prisma.sql`(
		SELECT x.statement_id, x.ref, x.sorted_at FROM desk_entry x
		WHERE ${Prisma.join([Prisma.sql`x.locale = ${language}`, ...conditions], ' AND ')}
		ORDER BY x.sorted_at DESC, x.ref DESC LIMIT ${input.size + 1})`;
	return deskDb().$queryRaw`
		SELECT DISTINCT statement_id::text AS id, ref, sorted_at AS "sortedAt"
		FROM (${Prisma.join(asked.map(inOne), ' UNION ALL ')}) found ORDER BY sorted_at DESC, ref DESC LIMIT ${input.size + 1}`;
}

function narrowing(member: Member, { state, kind, year, mine, after }: BoardInput): Prisma.Sql[] {
	const cursor = readCursor(after);
	return [
		...(state ? [Prisma.sql`x.state = ${state}`] : []),
		...(kind ? [Prisma.sql`x.kind = ${kind}`] : []),
		...(year === undefined ? [] : [inYear(year)]),
		...(mine
			? [
					Prisma.sql`x.draft_id IS NOT NULL
						AND EXISTS (SELECT FROM revision r WHERE r.draft_id = x.draft_id AND r.author_id = ${member.id}::uuid)`,
				]
			: []),
		...(cursor ? [Prisma.sql`(x.sorted_at, x.ref) < (${cursor.at}, ${cursor.ref})`] : []),
	];
}

/** The year there; the times around it let the index find it. */
function inYear(year: number): Prisma.Sql {
	if (year === 0) return Prisma.sql`x.year IS NULL AND x.sorted_at = '0001-01-01Z'`;
	return Prisma.sql`x.year = ${year} AND x.sorted_at >= make_timestamptz(${year}, 1, 1, 0, 0, 0, 'UTC') - interval '1 day'
		AND x.sorted_at < make_timestamptz(${year + 1}, 1, 1, 0, 0, 0, 'UTC') + interval '1 day'`;
}

/** More than these have so common words that a page of them is found soon by looking at one after another. */
const rare = 1000;

async function withWords(query: string | undefined): Promise<Prisma.Sql[]> {
	const words = query?.trim().split(/\s+/).slice(0, 8).filter(Boolean) ?? [];
	if (words.length === 0) return [];
	const titled = Prisma.join(
		words.map((word) => Prisma.sql`t.title ILIKE ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`),
		' AND ',
	);
	const found = await deskDb().$queryRaw<{ id: string }[]>`
		SELECT t.statement_id::text AS id FROM desk_entry t WHERE ${titled} LIMIT ${rare + 1}`;
	if (found.length > rare)
		return [Prisma.sql`(SELECT bool_or(${titled}) FROM desk_entry t WHERE t.statement_id = x.statement_id)`];
	const called = await deskDb().statement.findMany({
		where: { ref: words.join(' ').toLowerCase() },
		select: { id: true },
	});
	const ids = [...new Set([...found, ...called].map(({ id }) => id))];
	return [Prisma.sql`x.statement_id = ANY (${ids}::uuid[])`];
}

async function rowsOf(member: Member, page: readonly Placed[]): Promise<BoardRow[]> {
	const entries = await deskDb().deskEntry.findMany({ where: { statementId: { in: page.map(({ id }) => id) } } });
	const rows = page.flatMap(({ id }) => {
		const own = entries.filter(({ statementId }) => statementId === id);
		const [first] = own;
		if (!first) return [];
		const titles = Object.fromEntries(own.flatMap(({ locale, title }) => (title ? [[locale, title]] : [])));
		const original = own.find(({ role }) => role === 'original')?.locale as Locale | undefined;
		const cells = Object.fromEntries(
			own.map(({ locale, state, role, edition, behind, scheduledFor }) => [
				locale,
				{ state, role, edition, behind, scheduledFor },
			]),
		);
		return [
			{
				ref: first.ref,
				kind: first.kind as Kind,
				...titleOf(titles, [member.locale, original ?? null]),
				cells: cells as Record<Locale, Cell>,
			},
		];
	});
	return withSpokenTimes(rows);
}
