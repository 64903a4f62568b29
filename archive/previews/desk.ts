import { Prisma } from '@/prisma/generated/client';
import { tokenOf } from '../mailed-token';
import type { Member } from '../members/member';
import { mayEnterDesk } from '../statements/policy';
import { mayShare } from './policy';
import type { ListedLink } from './preview-link';
import { endOf, readLinks } from './read-links';

const pageLength = 50;

/** The preview links of a statement, newest first, for members; `before` is the id to go on from, `next` that of the next page. */
export async function listPreviewLinks(
	member: Member,
	{ ref, before }: { ref: string; before?: string },
): Promise<{ links: ListedLink[]; next: string | null }> {
	if (!mayEnterDesk(member)) return { links: [], next: null };
	const older = before ? Prisma.sql`AND l.id < ${before}::uuid` : Prisma.empty;
	const rows = await readLinks(Prisma.sql`s.ref = ${ref} ${older} ORDER BY l.id DESC LIMIT ${pageLength + 1}`);
	const shown = rows.slice(0, pageLength);
	return {
		links: shown.map((row) => {
			const { id, version, recipient, locale, isMailed, madeAt, expiresAt, timesOpened, lastOpenedAt } = row;
			const end = endOf(row);
			return {
				id,
				version,
				recipient,
				locale,
				isPinned: row.revisionId !== null,
				isMailed,
				madeBy: row.maker.name,
				madeAt,
				expiresAt,
				timesOpened,
				lastOpenedAt,
				end,
				token: end === null && row.maker.id === member.id ? tokenOf('preview', id) : null,
				mayRevoke: end === null && mayShare(member, { locale: version, role: row.role }),
			};
		}),
		next: rows.length > pageLength ? (shown.at(-1)?.id ?? null) : null,
	};
}
