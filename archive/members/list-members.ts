import type { Locale } from '@/i18n/locales';
import { deskDb } from '@/platform/db';
import type { Prisma } from '@/prisma/generated/client';
import type { Invitation } from './invitation';
import type { Grant, Member, Role } from './member';
import { mayManageMembers } from './policy';

export interface ListedMember {
	id: string;
	name: string;
	email: string;
	locale: Locale;
	grants: Grant[];
	joinedAt: Date;
	deactivatedAt: Date | null;
	hasSecondFactor: boolean;
	/** Whether there is a way for them to sign in at all; the importer has none. */
	canSignIn: boolean;
	/** When one of their sessions was last used; null when none is open. */
	lastSeenAt: Date | null;
}

export interface MemberPage extends ListedMember {
	/** Drafts that they scheduled: while they are deactivated, or no publishers, these do not become public. */
	scheduled: number;
	/** The newest acts on this membership. */
	trail: { seq: number; at: Date; actor: string; act: string; detail: Record<string, unknown> }[];
}

/** All members by name, for admins; to others an empty list. */
export async function listMembers(member: Member): Promise<ListedMember[]> {
	if (!mayManageMembers(member)) return [];
	const rows = await deskDb().member.findMany({ include, orderBy: [{ name: 'asc' }, { id: 'asc' }] });
	return rows.map(toListed);
}

/** One member with the acts on them, for admins; to others null. */
export async function findMemberPage(member: Member, { memberId }: { memberId: string }): Promise<MemberPage | null> {
	if (!mayManageMembers(member)) return null;
	const row = await deskDb().member.findUnique({ where: { id: memberId }, include });
	if (!row) return null;
	const scheduled = await deskDb().draft.count({ where: { scheduledById: memberId, state: 'scheduled' } });
	return { ...toListed(row), scheduled, trail: await listTrail(`member:${memberId}`) };
}

/** The invitations nobody has answered yet, newest first, for admins; those that are too old among them. To others an empty list. */
export async function listInvitations(member: Member): Promise<Invitation[]> {
	if (!mayManageMembers(member)) return [];
	const rows = await deskDb().invitation.findMany({
		where: { acceptedAt: null, revokedAt: null },
		include: { invitedBy: { select: { name: true } } },
		orderBy: { invitedAt: 'desc' },
	});
	return rows.map(({ id, email, name, locale, grants, invitedAt, expiresAt, invitedBy }) => ({
		id,
		email,
		name,
		locale: locale as Locale,
		grants: grants as unknown as Grant[],
		invitedAt,
		expiresAt,
		invitedBy: invitedBy.name,
	}));
}

const include = {
	grants: { orderBy: [{ role: 'asc' }, { locale: 'asc' }] },
	sessions: { select: { updatedAt: true }, orderBy: { updatedAt: 'desc' }, take: 1 },
	accounts: { select: { id: true }, take: 1 },
} satisfies Prisma.MemberInclude;

interface Row {
	id: string;
	name: string;
	email: string;
	locale: string;
	createdAt: Date;
	deactivatedAt: Date | null;
	twoFactorEnabled: boolean;
	grants: { role: string; locale: string }[];
	sessions: { updatedAt: Date }[];
	accounts: object[];
}

function toListed({
	id,
	name,
	email,
	locale,
	createdAt,
	deactivatedAt,
	twoFactorEnabled,
	grants,
	sessions,
	accounts,
}: Row): ListedMember {
	return {
		id,
		name,
		email,
		locale: locale as Locale,
		grants: grants.map((grant) => ({ role: grant.role as Role, locale: grant.locale as Locale | '*' })),
		joinedAt: createdAt,
		deactivatedAt,
		hasSecondFactor: twoFactorEnabled,
		canSignIn: accounts.length > 0,
		lastSeenAt: sessions[0]?.updatedAt ?? null,
	};
}

async function listTrail(subject: string, take = 50): Promise<MemberPage['trail']> {
	const entries = await deskDb().$queryRaw<{ seq: bigint; at: Date; actor: string; act: string; detail: string }[]>`
		SELECT t.seq, t.at, coalesce(m.name, t.actor) AS actor, t.act, t.detail
		FROM trail_entry t LEFT JOIN member m ON m.id::text = t.actor
		WHERE t.subject = ${subject} ORDER BY t.seq DESC LIMIT ${take}`;
	return entries.map(({ seq, detail, ...entry }) => ({ seq: Number(seq), ...entry, detail: JSON.parse(detail) }));
}
