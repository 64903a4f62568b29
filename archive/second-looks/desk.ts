import type { Locale } from '@/i18n/locales';
import { deskDb } from '@/platform/db';
import { Prisma } from '@/prisma/generated/client';
import type { Member } from '../members/member';
import { mayEnterDesk, mayLookAgain } from '../statements/policy';
import { readRevisionCursor, writeRevisionCursor } from '../statements/revision-cursor';
import type { VersionRole } from '../statements/statement';

export interface WaitingEdition {
	id: string;
	ref: string;
	locale: Locale;
	number: number;
	title: string;
	publishedAt: Date;
	publishedBy: string;
	reason: string;
	/** Whether this member can be the second person. */
	mayLook: boolean;
}

type Row = Omit<WaitingEdition, 'mayLook'> & { role: VersionRole; publishedById: string; contributors: string[] };

export interface SecondLooksInput {
	/** Of one statement only. */
	ref?: string;
	after?: string;
	size?: number;
}

/** One page of what was published without approval and that no second person has looked at, what waits longest first. */
export async function listSecondLooks(
	member: Member,
	input: SecondLooksInput = {},
): Promise<{ waiting: WaitingEdition[]; next: string | null }> {
	if (!mayEnterDesk(member)) return { waiting: [], next: null };
	const { ref, size = 40 } = input;
	const cursor = readRevisionCursor(input.after);
	const rows = await deskDb().$queryRaw<Row[]>`
		SELECT e.id::text, s.ref, v.locale, v.role, e.number, e.title, e.published_at AS "publishedAt", p.name AS "publishedBy",
			e.published_by::text AS "publishedById", e.forced_reason AS reason,
			ARRAY(SELECT DISTINCT o.author_id::text FROM revision r JOIN revision o ON o.draft_id = r.draft_id
				WHERE r.id = e.revision_id) AS contributors
		FROM awaiting_look a JOIN edition e ON e.id = a.edition_id JOIN language_version v ON v.id = e.language_version_id JOIN statement s ON s.id = v.statement_id
			JOIN member p ON p.id = e.published_by
		WHERE ${ref ? Prisma.sql`s.ref = ${ref}` : Prisma.sql`TRUE`}
			${cursor ? Prisma.sql`AND (a.published_at, a.edition_id) > (${cursor.at}, ${cursor.id}::uuid)` : Prisma.empty}
		ORDER BY a.published_at, a.edition_id LIMIT ${size + 1}`;
	const waiting = rows.slice(0, size).map(
		({ role, publishedById, contributors, ...row }): WaitingEdition => ({
			...row,
			mayLook: mayLookAgain(member, { locale: row.locale, role }, { publishedById, contributors }),
		}),
	);
	const last = waiting.at(-1);
	return {
		waiting,
		next: last && rows.length > size ? writeRevisionCursor({ createdAt: last.publishedAt, id: last.id }) : null,
	};
}

/** How many editions wait for a second person; counted no further than `most`. */
export async function countSecondLooks(member: Member, most = 1000): Promise<number> {
	if (!mayEnterDesk(member)) return 0;
	const [{ count }] = await deskDb().$queryRaw<[{ count: number }]>`
		SELECT count(*)::int AS count FROM (SELECT FROM awaiting_look LIMIT ${most}) waiting`;
	return count;
}
