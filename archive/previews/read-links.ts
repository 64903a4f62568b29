import type { Locale } from '@/i18n/locales';
import { deskDb } from '@/platform/db';
import type { Prisma } from '@/prisma/generated/client';
import type { Grant, Member } from '../members/member';
import type { VersionRole } from '../statements/statement';
import { isEmbargoed, mayShare, mayShareEmbargoed } from './policy';
import type { LinkEnd } from './preview-link';

export interface LinkRow {
	id: string;
	statementId: string;
	ref: string;
	version: Locale;
	role: VersionRole;
	draftId: string;
	revisionId: string | null;
	recipient: string;
	locale: Locale;
	tokenHash: string;
	isMailed: boolean;
	madeAt: Date;
	expiresAt: Date;
	timesOpened: number;
	lastOpenedAt: Date | null;
	revokedAt: Date | null;
	embargoUntil: Date | null;
	maker: Member & { deactivatedAt: Date | null };
	isDraftThere: boolean;
	/** Whether the statement was removed or leads elsewhere. */
	isRemoved: boolean;
	/** Whether the draft of the link became an edition. */
	becameEdition: boolean;
}

/** Links with all that says whether they still open their draft. `which` follows the WHERE; `l` is the link, `v` its version. */
export async function readLinks(which: Prisma.Sql): Promise<LinkRow[]> {
	const rows = await deskDb().$queryRaw<(Omit<LinkRow, 'maker'> & { maker: MakerRow; deactivatedAt: Date | null })[]>`
		SELECT l.id::text, v.statement_id::text AS "statementId", s.ref, v.locale AS version, v.role,
			l.draft_id::text AS "draftId", l.revision_id::text AS "revisionId", l.recipient, l.locale,
			l.token_hash AS "tokenHash", l.is_mailed AS "isMailed", l.made_at AS "madeAt", l.expires_at AS "expiresAt",
			l.times_opened AS "timesOpened", l.last_opened_at AS "lastOpenedAt", l.revoked_at AS "revokedAt",
			s.embargo_until AS "embargoUntil", m.deactivated_at AS "deactivatedAt",
			jsonb_build_object('id', m.id, 'name', m.name, 'email', m.email, 'locale', m.locale, 'grants', (
				SELECT coalesce(jsonb_agg(jsonb_build_object('role', g.role, 'locale', g.locale)), '[]')
				FROM "grant" g WHERE g.member_id = m.id)) AS maker,
			EXISTS (SELECT FROM withdrawal w
				WHERE w.statement_id = s.id AND w.kind <> 'withdrawn' AND w.revoked_at IS NULL) AS "isRemoved",
			EXISTS (SELECT FROM draft d WHERE d.id = l.draft_id) AS "isDraftThere",
			EXISTS (SELECT FROM revision r JOIN edition e ON e.revision_id = r.id WHERE r.draft_id = l.draft_id) AS "becameEdition"
		FROM preview_link l JOIN language_version v ON v.id = l.language_version_id JOIN statement s ON s.id = v.statement_id
			JOIN member m ON m.id = l.made_by
		WHERE ${which}`;
	return rows.map(({ maker, deactivatedAt, ...row }) => ({ ...row, maker: { ...maker, deactivatedAt } }));
}

type MakerRow = Omit<Member, 'grants'> & { grants: Grant[] };

/** Why a link opens nothing any more; null while it opens its draft. */
export function endOf(link: LinkRow): LinkEnd | null {
	if (link.revokedAt) return 'revoked';
	if (!link.isDraftThere) return link.becameEdition ? 'published' : 'discarded';
	if (link.expiresAt <= new Date()) return 'expired';
	const version = { locale: link.version, role: link.role };
	const mayStill =
		!link.isRemoved &&
		!link.maker.deactivatedAt &&
		mayShare(link.maker, version) &&
		(!isEmbargoed(link.embargoUntil) || mayShareEmbargoed(link.maker, version));
	return mayStill ? null : 'barred';
}
