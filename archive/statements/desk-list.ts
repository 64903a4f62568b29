import type { Locale } from '@/i18n/locales';
import { deskDb } from '@/platform/db';
import { Prisma } from '@/prisma/generated/client';
import type { Member } from '../members/member';
import { readCursor, writeCursor } from '../search/cursor';
import { mayEnterDesk } from './policy';
import type { DraftState, Kind, VersionRole } from './statement';

export interface DeskListInput {
	/** A draft's state, or `published` for what has a live edition and no draft. */
	state?: DraftState | 'published';
	/** Statements with a version in this language (and in that state). */
	locale?: Locale;
	/** Words of a title, or a ref. */
	query?: string;
	after?: string;
	size?: number;
}

export interface DeskRow {
	ref: string;
	kind: Kind;
	originalLocale: Locale | null;
	title: string;
	titleLocale: Locale;
	deliveredAt: Date | null;
	timeZone: string;
	withdrawn: string | null;
	changedAt: Date;
	versions: {
		locale: Locale;
		role: VersionRole;
		editions: number;
		draftId: string | null;
		state: DraftState | null;
		scheduledFor: string | null;
	}[];
}

type Row = Omit<DeskRow, 'versions'> & { versions: DeskRow['versions'] };

/** One page of all statements at the desk, the one whose version changed last first. Nothing for whoever holds no grant. */
export async function listDesk(
	member: Member,
	input: DeskListInput,
): Promise<{ statements: DeskRow[]; next: string | null }> {
	if (!mayEnterDesk(member)) return { statements: [], next: null };
	const { size = 30 } = input;
	const cursor = readCursor(input.after);
	const inVersion = [
		...(input.locale ? [Prisma.sql`v.locale = ${input.locale}`] : []),
		...(input.state === 'published' ? [Prisma.sql`v.live_edition_id IS NOT NULL AND d.id IS NULL`] : []),
		...(input.state && input.state !== 'published' ? [Prisma.sql`d.state = ${input.state}`] : []),
		...(input.query?.trim()
			? [
					Prisma.sql`(s.ref = ${input.query.trim().toLowerCase()} OR coalesce(r.title, e.title) ILIKE ${`%${likeOf(input.query.trim())}%`})`,
				]
			: []),
	];
	const where = inVersion.length > 0 ? Prisma.join(inVersion, ' AND ') : Prisma.sql`TRUE`;
	const rows = await deskDb().$queryRaw<Row[]>`
		WITH touched AS (
			SELECT s.id, s.ref, max(coalesce(d.updated_at, e.published_at, v.created_at)) AS changed_at, bool_or(${where}) AS hit
			FROM statement s JOIN language_version v ON v.statement_id = s.id
				LEFT JOIN draft d ON d.language_version_id = v.id
				LEFT JOIN revision r ON r.id = d.head_revision_id
				LEFT JOIN edition e ON e.id = v.live_edition_id
			GROUP BY s.id, s.ref),
		page AS (SELECT * FROM touched WHERE hit ${cursor ? Prisma.sql`AND (changed_at, ref) < (${cursor.at}, ${cursor.ref})` : Prisma.empty}
			ORDER BY changed_at DESC, ref DESC LIMIT ${size + 1})
		SELECT s.ref, s.kind, s.original_locale AS "originalLocale", page.changed_at AS "changedAt",
			coalesce(head.title, '') AS title, coalesce(head.locale, 'en') AS "titleLocale", f.delivered_at AS "deliveredAt", coalesce(f.time_zone, 'UTC') AS "timeZone",
			(SELECT w.kind FROM withdrawal w WHERE w.statement_id = s.id AND w.revoked_at IS NULL) AS withdrawn,
			(SELECT jsonb_agg(jsonb_build_object('locale', v.locale, 'role', v.role, 'editions', coalesce(e.number, 0), 'draftId', d.id,
					'state', d.state, 'scheduledFor', d.scheduled_for) ORDER BY array_position(ARRAY['de','en','es','ru','fr'], v.locale))
				FROM language_version v LEFT JOIN draft d ON d.language_version_id = v.id LEFT JOIN edition e ON e.id = v.live_edition_id
				WHERE v.statement_id = s.id) AS versions
		FROM page JOIN statement s ON s.id = page.id
			LEFT JOIN LATERAL (SELECT * FROM facts WHERE facts.statement_id = s.id ORDER BY number DESC LIMIT 1) f ON TRUE
			LEFT JOIN LATERAL (
				SELECT coalesce(r.title, e.title) AS title, v.locale FROM language_version v
					LEFT JOIN draft d ON d.language_version_id = v.id LEFT JOIN revision r ON r.id = d.head_revision_id
					LEFT JOIN edition e ON e.id = v.live_edition_id
				WHERE v.statement_id = s.id ORDER BY (coalesce(r.title, e.title) <> '') DESC, (v.locale = ${member.locale}) DESC, (v.role = 'original') DESC LIMIT 1) head ON TRUE
		ORDER BY page.changed_at DESC, page.ref DESC`;
	const statements = rows.slice(0, size);
	const last = statements.at(-1);
	return { statements, next: last && rows.length > size ? writeCursor({ at: last.changedAt, ref: last.ref }) : null };
}

function likeOf(words: string): string {
	return words.replace(/[\\%_]/g, '\\$&');
}
