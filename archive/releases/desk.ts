import type { Locale } from '@/i18n/locales';
import { deskDb } from '@/platform/db';
import { Prisma } from '@/prisma/generated/client';
import type { Member } from '../members/member';
import type { Refusal } from '../refusals';
import { readDraft } from '../statements/load-draft';
import { mayEnterDesk, mayPublish } from '../statements/policy';
import { readRevisionCursor, writeRevisionCursor } from '../statements/revision-cursor';
import { slugOf } from '../statements/slug';
import type { ChangeClass, VersionRole } from '../statements/statement';
import { type ReleasePart, readRelease } from './load-release';
import { obstacleToPart } from './obstacle';
import { type ReleaseState, subjectOf } from './release';

export interface DeskRelease {
	id: string;
	name: string;
	state: ReleaseState;
	parts: number;
	madeBy: string;
	madeAt: Date;
}

/** One page of all releases, the one begun last first. */
export async function listReleases(
	member: Member,
	input: { after?: string; size?: number } = {},
): Promise<{ releases: DeskRelease[]; next: string | null }> {
	if (!mayEnterDesk(member)) return { releases: [], next: null };
	const { size = 40 } = input;
	const cursor = readRevisionCursor(input.after);
	const rows = await deskDb().$queryRaw<DeskRelease[]>`
		SELECT r.id::text, r.name, r.state, m.name AS "madeBy", r.made_at AS "madeAt",
			(SELECT count(*)::int FROM release_part p WHERE p.release_id = r.id) AS parts
		FROM release r JOIN member m ON m.id = r.made_by
		${cursor ? Prisma.sql`WHERE (r.made_at, r.id) < (${cursor.at}, ${cursor.id}::uuid)` : Prisma.empty}
		ORDER BY r.made_at DESC, r.id DESC LIMIT ${size + 1}`;
	const releases = rows.slice(0, size);
	const last = releases.at(-1);
	return {
		releases,
		next: last && rows.length > size ? writeRevisionCursor({ createdAt: last.madeAt, id: last.id }) : null,
	};
}

export interface DeskPart {
	draftId: string;
	ref: string;
	locale: Locale;
	role: VersionRole;
	title: string;
	/** Of the edition it is or will be. */
	number: number;
	slug: string;
	/** Of the published edition. */
	hash: string | null;
	/** The draft's newest revision, where it is another than the pinned one. */
	newerRevisionId: string | null;
	revisionId: string;
	changeClass: ChangeClass | null;
	changeNote: string | null;
	/** What stands in the way now; null when nothing does, and once it is published. */
	obstacle: Refusal | null;
	/** Whether this member may publish in its language. */
	mayPublish: boolean;
}

export interface DeskReleasePage {
	id: string;
	name: string;
	state: ReleaseState;
	madeBy: string;
	madeAt: Date;
	scheduled: { at: Date; timeZone: string; by: string } | null;
	failed: { at: Date; subject: string | null; reason: Refusal } | null;
	published: { at: Date; by: string } | null;
	rolledBack: { at: Date; by: string } | null;
	parts: DeskPart[];
	/** By ref: the public languages that are not in the release, with their number of editions. */
	others: { ref: string; locales: { locale: Locale; editions: number }[] }[];
	trail: { seq: number; at: Date; actor: string; act: string }[];
}

/** A release with what each part will change and what stands in its way. Null when there is none. */
export async function findRelease(member: Member, { id }: { id: string }): Promise<DeskReleasePage | null> {
	const release = mayEnterDesk(member) ? await readRelease(deskDb(), id) : null;
	if (!release) return null;
	const ids = [release.madeById, release.scheduledById, release.publishedById, release.rolledBackById];
	const people = await deskDb().member.findMany({ where: { id: { in: ids.filter((one) => one !== null) } } });
	const nameOf = (memberId: string | null) => people.find((one) => one.id === memberId)?.name ?? '';
	const parts: DeskPart[] = [];
	for (const [index, part] of release.parts.entries())
		parts.push(await describePart(member, part, release.parts.slice(0, index)));
	return {
		id,
		name: release.name,
		state: release.state,
		madeBy: nameOf(release.madeById),
		madeAt: release.madeAt,
		scheduled: release.scheduledFor && {
			at: release.scheduledFor,
			timeZone: release.scheduledZone ?? '',
			by: nameOf(release.scheduledById),
		},
		failed: release.failedAt && {
			at: release.failedAt,
			subject: release.failedSubject,
			reason: release.failedReason as Refusal,
		},
		published: release.publishedAt && { at: release.publishedAt, by: nameOf(release.publishedById) },
		rolledBack: release.rolledBackAt && { at: release.rolledBackAt, by: nameOf(release.rolledBackById) },
		parts,
		others: await listOthers(release.parts),
		trail: await listTrail(id),
	};
}

async function describePart(member: Member, part: ReleasePart, before: readonly ReleasePart[]): Promise<DeskPart> {
	const { ref, version, draftId, revisionId, changeClass, changeNote, editionId } = part;
	const own = {
		draftId,
		ref,
		locale: version.locale,
		role: version.role,
		revisionId,
		changeClass: changeClass as ChangeClass | null,
		changeNote,
		mayPublish: mayPublish(member, version),
	};
	if (editionId) {
		const { title, number, slug, hash } = await deskDb().edition.findUniqueOrThrow({ where: { id: editionId } });
		return { ...own, title, number, slug, hash, newerRevisionId: null, obstacle: null };
	}
	const draft = await readDraft(deskDb(), draftId);
	const { title } = await deskDb().revision.findUniqueOrThrow({ where: { id: revisionId }, select: { title: true } });
	return {
		...own,
		title,
		number: (draft?.version.liveEdition?.number ?? 0) + 1,
		slug: slugOf(title, version.locale),
		hash: null,
		newerRevisionId: draft && draft.headRevisionId !== revisionId ? draft.headRevisionId : null,
		obstacle: await obstacleToPart(deskDb(), member, part, draft, before),
	};
}

async function listOthers(parts: readonly ReleasePart[]): Promise<DeskReleasePage['others']> {
	const own = parts.map(({ languageVersionId }) => languageVersionId);
	const versions = await deskDb().languageVersion.findMany({
		where: {
			id: { notIn: own },
			statement: { ref: { in: parts.map(({ ref }) => ref) } },
			liveEditionId: { not: null },
		},
		include: { statement: { select: { ref: true } }, liveEdition: { select: { number: true } } },
		orderBy: { locale: 'asc' },
	});
	return [...new Set(parts.map(({ ref }) => ref))].map((ref) => ({
		ref,
		locales: versions.flatMap(({ statement, locale, liveEdition }) =>
			statement.ref === ref && liveEdition ? [{ locale: locale as Locale, editions: liveEdition.number }] : [],
		),
	}));
}

async function listTrail(id: string): Promise<DeskReleasePage['trail']> {
	const rows = await deskDb().$queryRaw<{ seq: bigint; at: Date; actor: string; act: string }[]>`
		SELECT t.seq, t.at, coalesce(m.name, t.actor) AS actor, t.act
		FROM trail_entry t LEFT JOIN member m ON m.id::text = t.actor
		WHERE t.subject = ${subjectOf(id)} ORDER BY t.seq DESC LIMIT 50`;
	return rows.map((row) => ({ ...row, seq: Number(row.seq) }));
}

export interface AddableDraft {
	draftId: string;
	revisionId: string;
	ref: string;
	locale: Locale;
	title: string;
}

/** Approved drafts that this member may publish and that are in no release, what was approved last first; of one statement, or the newest. */
export async function listAddable(
	member: Member,
	{ ref, most = 50 }: { ref?: string; most?: number } = {},
): Promise<AddableDraft[]> {
	const locales = member.grants.flatMap(({ role, locale }) => (role === 'publisher' ? [locale] : []));
	if (locales.length === 0) return [];
	const within = locales.includes('*') ? Prisma.empty : Prisma.sql`AND v.locale = ANY(${locales})`;
	return deskDb().$queryRaw<AddableDraft[]>`
		SELECT d.id::text AS "draftId", d.head_revision_id::text AS "revisionId", s.ref, v.locale, r.title
		FROM draft d JOIN language_version v ON v.id = d.language_version_id JOIN statement s ON s.id = v.statement_id
			JOIN revision r ON r.id = d.head_revision_id
		WHERE d.state = 'approved' ${within} ${ref ? Prisma.sql`AND s.ref = ${ref}` : Prisma.empty}
			AND NOT EXISTS (SELECT FROM release_part p WHERE p.draft_id = d.id)
		ORDER BY d.updated_at DESC, d.id LIMIT ${most}`;
}
