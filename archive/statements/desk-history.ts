import type { Locale } from '@/i18n/locales';
import { deskDb } from '@/platform/db';
import { Prisma } from '@/prisma/generated/client';
import type { Member } from '../members/member';
import { mayEnterDesk } from './policy';
import { readRevisionCursor, writeRevisionCursor } from './revision-cursor';
import type { Text } from './text';
import { textOf } from './text-of';

export interface DeskRevision {
	id: string;
	/** The revision it was written on; null when it began its draft. */
	parentId: string | null;
	title: string;
	author: string;
	createdAt: Date;
	/** Whether it is the newest of the open draft. */
	isHead: boolean;
	/** Who approved it. */
	approvedBy: string[];
	/** The number of the edition that it became. */
	edition: number | null;
}

export interface VersionInput {
	ref: string;
	locale: Locale;
}

const versionId = ({ ref, locale }: VersionInput) => Prisma.sql`(SELECT v.id FROM language_version v
	JOIN statement s ON s.id = v.statement_id WHERE s.ref = ${ref} AND v.locale = ${locale})`;

/** One page of all revisions of one language of a statement, of every draft there was, newest first; none are ever lost. */
export async function listRevisions(
	member: Member,
	input: VersionInput & { after?: string; size?: number },
): Promise<{ revisions: DeskRevision[]; next: string | null }> {
	if (!mayEnterDesk(member)) return { revisions: [], next: null };
	const { size = 40 } = input;
	const cursor = readRevisionCursor(input.after);
	const rows = await deskDb().$queryRaw<DeskRevision[]>`
		SELECT r.id::text, r.parent_id::text AS "parentId", r.title, m.name AS author, r.created_at AS "createdAt",
			d.id IS NOT NULL AS "isHead", e.number AS edition,
			ARRAY(SELECT a.name FROM approval p JOIN member a ON a.id = p.member_id
				WHERE p.revision_id = r.id ORDER BY p.approved_at) AS "approvedBy"
		FROM revision r JOIN member m ON m.id = r.author_id
			LEFT JOIN draft d ON d.head_revision_id = r.id
			LEFT JOIN edition e ON e.revision_id = r.id
		WHERE r.language_version_id = ${versionId(input)}
			${cursor ? Prisma.sql`AND (r.created_at, r.id) < (${cursor.at}, ${cursor.id}::uuid)` : Prisma.empty}
		ORDER BY r.created_at DESC, r.id DESC LIMIT ${size + 1}`;
	const revisions = rows.slice(0, size);
	const last = revisions.at(-1);
	return { revisions, next: last && rows.length > size ? writeRevisionCursor(last) : null };
}

export type RevisionText = Pick<DeskRevision, 'id' | 'author' | 'createdAt'> & { text: Text };

/** Two revisions of one language of a statement with their texts, the older first. Null unless both are there. */
export async function findRevisionPair(
	member: Member,
	input: VersionInput & { ids: readonly [string, string] },
): Promise<[RevisionText, RevisionText] | null> {
	if (!mayEnterDesk(member)) return null;
	const rows = await deskDb().revision.findMany({
		where: {
			id: { in: [...input.ids] },
			languageVersion: { locale: input.locale, statement: { ref: input.ref } },
		},
		orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
		include: { author: { select: { name: true } } },
	});
	const [older, newer] = rows.map((row) => ({
		id: row.id,
		author: row.author.name,
		createdAt: row.createdAt,
		text: textOf(row),
	}));
	return older && newer ? [older, newer] : null;
}

export interface DeskEdition {
	number: number;
	title: string;
	publishedAt: Date;
	publishedBy: string;
	approvedBy: string | null;
	via: 'approval' | 'force' | 'import';
	forcedReason: string | null;
	/** Who looked at it after it was published without approval. */
	lookedBy: string | null;
	changeClass: string | null;
	changeNote: string | null;
	hash: string;
}

/** Every edition of one language of a statement, newest first, with who answered for it. */
export async function listTimeline(member: Member, input: VersionInput): Promise<DeskEdition[]> {
	if (!mayEnterDesk(member)) return [];
	return deskDb().$queryRaw<DeskEdition[]>`
		SELECT e.number, e.title, e.published_at AS "publishedAt", p.name AS "publishedBy", a.name AS "approvedBy", e.via,
			e.forced_reason AS "forcedReason", l.name AS "lookedBy", e.change_class AS "changeClass",
			e.change_note AS "changeNote", e.hash
		FROM edition e JOIN member p ON p.id = e.published_by
			LEFT JOIN member a ON a.id = e.approved_by
			LEFT JOIN second_look k ON k.edition_id = e.id LEFT JOIN member l ON l.id = k.member_id
		WHERE e.language_version_id = ${versionId(input)} ORDER BY e.number DESC`;
}
