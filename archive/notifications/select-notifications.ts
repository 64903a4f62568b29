import type { Locale } from '@/i18n/locales';
import type { Database, Transaction } from '@/platform/db';
import { Prisma } from '@/prisma/generated/client';
import type { Member } from '../members/member';
import type { Kind } from './kind';
import { keysOf } from './needs';
import type { Failure } from './why-of';

export interface ShownNotification {
	id: string;
	kind: Kind;
	at: Date;
	readAt: Date | null;
	by: string | null;
	ref: string | null;
	locale: Locale | '';
	/** In its language, else the original's, else any. */
	title: string | null;
	titleLocale: Locale | null;
	/** The title that everyone may read, where there is one. */
	publicTitle: string | null;
	hasDraft: boolean;
	releaseId: string | null;
	releaseName: string | null;
	failure: Failure | null;
}

interface Wanted {
	unread?: boolean;
	/** Older than this one. */
	before?: string;
	/** Of these alone. */
	among?: readonly string[];
	most: number;
}

/** A member's notifications, newest first, of those whose needs they hold now, with what they are about as it is now. */
export async function selectNotifications(
	db: Database | Transaction,
	member: Member,
	{ unread, before, among, most }: Wanted,
): Promise<ShownNotification[]> {
	return db.$queryRaw<ShownNotification[]>`
		WITH page AS (
			SELECT * FROM notification WHERE member_id = ${member.id}::uuid AND needs <@ ${keysOf(member)}::text[]
				${unread ? Prisma.sql`AND read_at IS NULL` : Prisma.empty}
				${before ? Prisma.sql`AND id < ${before}::bigint` : Prisma.empty}
				${among ? Prisma.sql`AND id = ANY (${[...among]}::bigint[])` : Prisma.empty}
			ORDER BY id DESC LIMIT ${most})
		SELECT page.id::text, page.kind, page.at, page.read_at AS "readAt", page.locale, m.name AS by, s.ref,
			named.title, named.locale AS "titleLocale", public.title AS "publicTitle",
			coalesce(entry.draft_id IS NOT NULL, false) AS "hasDraft", r.id::text AS "releaseId", r.name AS "releaseName",
			CASE WHEN t.act IN ('fail-schedule', 'fail-release')
				THEN jsonb_build_object('reason', t.detail::jsonb -> 'reason', 'of', t.detail::jsonb -> 'of') END AS failure
		FROM page JOIN trail_entry t ON t.seq = page.seq
			LEFT JOIN member m ON m.id = CASE WHEN t.actor <> 'system' THEN t.actor::uuid END
			LEFT JOIN statement s ON s.id = page.statement_id
			LEFT JOIN desk_entry entry ON entry.statement_id = page.statement_id AND entry.locale = page.locale
			LEFT JOIN published.search_entry public ON public.statement_id = page.statement_id
				AND public.locale = coalesce(nullif(page.locale, ''), s.original_locale)
			LEFT JOIN LATERAL (SELECT o.title, o.locale FROM desk_entry o
				WHERE o.statement_id = page.statement_id AND o.title <> ''
				ORDER BY o.locale = page.locale DESC, o.locale = s.original_locale DESC NULLS LAST, o.locale LIMIT 1) named ON true
			LEFT JOIN release r ON r.id = CASE WHEN t.subject LIKE 'release:%' THEN substr(t.subject, 9)::uuid END
		ORDER BY page.id DESC`;
}
