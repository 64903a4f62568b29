import type { Locale } from '@/i18n/locales';
import { deskDb } from '@/platform/db';
import { Prisma } from '@/prisma/generated/client';
import type { Member } from '../members/member';
import { mayEnterDesk } from '../statements/policy';
import { type SpokenTime, withSpokenTimes } from '../statements/spoken-times';
import type { Kind } from '../statements/statement';
import type { CellState } from './cell';
import { titleOf } from './title-of';

/** What a translator looks for: each is a state of a language. */
export const queueParts = ['missing', 'behind', 'draft', 'in-review', 'not-planned'] as const satisfies CellState[];
export type QueuePart = (typeof queueParts)[number];

/** By age what waits longest comes first; by importance what matters most, and of that what was given last. */
export const queueOrders = ['age', 'importance'] as const;
export type QueueOrder = (typeof queueOrders)[number];

export interface QueueInput {
	language: Locale;
	part: QueuePart;
	order: QueueOrder;
	/** The last row of the page before. */
	after?: string;
	size?: number;
}

export interface QueueRow {
	ref: string;
	kind: Kind;
	title: string;
	titleLocale: Locale;
	spoken: SpokenTime;
	/** The live edition's number, 0 without one. */
	edition: number;
	/** How many units of the source it does not follow. */
	behind: number;
	/** Since when it is so. */
	since: Date;
	/** The languages in which it is public. */
	languages: Locale[];
	/** Who began the draft. */
	begunBy: string | null;
	/** Why it is not planned, and who said so. */
	decision: { reason: string; by: string } | null;
}

type Found = Omit<QueueRow, 'titleLocale' | 'title' | 'spoken'> & {
	importance: number;
	sortedAt: Date;
	titles: Partial<Record<Locale, string>>;
	original: Locale | null;
};

/**
 * One page of what a language is waiting for. Of translations alone: what is written as an original is nobody's queue. Nothing for
 * whoever holds no grant.
 */
export async function listQueue(
	member: Member,
	{ language, part, order, after, size = 30 }: QueueInput,
): Promise<{ rows: QueueRow[]; next: string | null }> {
	if (!mayEnterDesk(member)) return { rows: [], next: null };
	const found = await deskDb().$queryRaw<Found[]>`
		WITH page AS (
			SELECT * FROM desk_entry WHERE locale = ${language} AND state = ${part} AND role IS DISTINCT FROM 'original' ${beyond(order, after)}
			ORDER BY ${order === 'age' ? Prisma.sql`since, ref` : Prisma.sql`importance DESC, sorted_at DESC, ref DESC`} LIMIT ${size + 1})
		SELECT page.ref, page.kind, page.edition, page.behind, page.since, page.importance, page.sorted_at AS "sortedAt",
			s.original_locale AS original, all_of.titles, all_of.languages, m.name AS "begunBy",
			CASE WHEN page.state = 'not-planned' THEN (SELECT jsonb_build_object('reason', p.reason, 'by', decider.name)
				FROM decision_against p JOIN member decider ON decider.id = p.decided_by
				WHERE p.statement_id = page.statement_id AND p.locale = page.locale AND p.revoked_at IS NULL) END AS decision
		FROM page JOIN statement s ON s.id = page.statement_id
			LEFT JOIN draft d ON d.id = page.draft_id LEFT JOIN member m ON m.id = d.started_by
			CROSS JOIN LATERAL (SELECT jsonb_object_agg(o.locale, o.title) FILTER (WHERE o.title IS NOT NULL) AS titles,
				coalesce(array_agg(o.locale ORDER BY o.locale) FILTER (WHERE o.edition > 0), '{}') AS languages
				FROM desk_entry o WHERE o.statement_id = page.statement_id) all_of
		ORDER BY ${order === 'age' ? Prisma.sql`page.since, page.ref` : Prisma.sql`page.importance DESC, page.sorted_at DESC, page.ref DESC`}`;
	const rows = found.slice(0, size).map(({ titles, original, importance: _, sortedAt: __, ...row }) => ({
		...row,
		...titleOf(titles ?? {}, [member.locale, original]),
	}));
	const last = found[size - 1];
	return { rows: await withSpokenTimes(rows), next: last && found.length > size ? placeOf(order, last) : null };
}

/** How many rows each part has for a language; more than a thousand are not counted. */
export async function countQueue(member: Member, language: Locale): Promise<Record<QueuePart, number>> {
	const counts = Object.fromEntries(queueParts.map((part) => [part, 0])) as Record<QueuePart, number>;
	if (!mayEnterDesk(member)) return counts;
	const rows = await deskDb().$queryRaw<{ part: QueuePart; count: number }[]>`
		SELECT part, count FROM unnest(${[...queueParts]}::text[]) AS part CROSS JOIN LATERAL (
			SELECT count(*)::int AS count FROM (SELECT FROM desk_entry WHERE locale = ${language} AND state = part
				AND role IS DISTINCT FROM 'original' ORDER BY since, ref LIMIT 1001) few) counted`;
	for (const { part, count } of rows) counts[part] = count;
	return counts;
}

/** A row's place in an order, as it stands in an address. */
function placeOf(order: QueueOrder, { since, ref, importance, sortedAt }: Found): string {
	return order === 'age' ? `${since.toISOString()}~${ref}` : `${importance}~${sortedAt.toISOString()}~${ref}`;
}

function beyond(order: QueueOrder, after: string | undefined): Prisma.Sql {
	const [, importance, time, ref] = /^(?:([0-9]{1,9})~)?([0-9T:.+-]+Z)~([0-9a-z]{6})$/.exec(after ?? '') ?? [];
	const at = new Date(time ?? '');
	if (Number.isNaN(at.getTime()) || (importance === undefined) !== (order === 'age')) return Prisma.empty;
	return order === 'age'
		? Prisma.sql`AND (since, ref) > (${at}, ${ref})`
		: Prisma.sql`AND (importance, sorted_at, ref) < (${Number(importance)}, ${at}, ${ref})`;
}
