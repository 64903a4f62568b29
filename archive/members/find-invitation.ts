import type { Locale } from '@/i18n/locales';
import { deskDb, type Transaction } from '@/platform/db';
import { Prisma } from '@/prisma/generated/client';
import { tokenHash } from '../mailed-token';
import type { Invitation } from './invitation';
import type { Grant } from './member';

type Row = Omit<Invitation, 'locale' | 'grants'> & { locale: string; grants: unknown; invitedById: string };

/**
 * The open invitation that a link's secret belongs to, or null: also when it is too old, was sent again with another link, was
 * answered or taken back, and when who wrote it is no admin any more.
 */
export async function findInvitation({ token }: { token: string }): Promise<Invitation | null> {
	return (await findOpen(deskDb(), token, Prisma.empty))?.invitation ?? null;
}

/** The same in a transaction that is about to answer it, locked. */
export async function lockInvitation(tx: Transaction, token: string) {
	return findOpen(tx, token, Prisma.sql`FOR UPDATE OF i`);
}

async function findOpen(db: Transaction, token: string, lock: Prisma.Sql) {
	const [row] = await db.$queryRaw<Row[]>`
		SELECT i.id::text, i.email, i.name, i.locale, i.grants, i.invited_at AS "invitedAt", i.expires_at AS "expiresAt",
			m.name AS "invitedBy", m.id::text AS "invitedById"
		FROM invitation i JOIN member m ON m.id = i.invited_by
		WHERE i.token_hash = ${tokenHash(token)} AND i.accepted_at IS NULL AND i.revoked_at IS NULL AND i.expires_at > now()
			AND m.deactivated_at IS NULL AND EXISTS (SELECT FROM "grant" g WHERE g.member_id = m.id AND g.role = 'admin')
		${lock}`;
	if (!row) return null;
	const { invitedById, locale, grants, ...rest } = row;
	return { invitation: { ...rest, locale: locale as Locale, grants: grants as Grant[] }, invitedById };
}
