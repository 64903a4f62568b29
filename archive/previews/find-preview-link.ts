import { timingSafeEqual } from 'node:crypto';
import type { Locale } from '@/i18n/locales';
import { deskDb } from '@/platform/db';
import { Prisma } from '@/prisma/generated/client';
import { tokenHash } from '../mailed-token';
import { findAddress } from '../statements/published';
import type { LinkEnd } from './preview-link';
import { endOf, type LinkRow, readLinks } from './read-links';

/** What a link opens, or why it opens nothing and what is public instead. */
export type FoundLink =
	| { isOpen: true; link: LinkRow }
	| { isOpen: false; why: LinkEnd; locale: Locale; publicAt: { ref: string; slug: string } | null };

/** The link that a secret belongs to, in the language it was made for; null for every other secret and language. */
export async function findPreviewLink({
	token,
	version,
}: {
	token: string;
	version: Locale;
}): Promise<FoundLink | null> {
	const hash = tokenHash(token);
	const [link] = await readLinks(Prisma.sql`l.token_hash = ${hash}`);
	if (!link || !isSame(link.tokenHash, hash) || link.version !== version) return null;
	const why = endOf(link);
	if (!why) return { isOpen: true, link };
	const address = await findAddress({ ref: link.ref, locale: version });
	const publicAt = address?.status === 'live' ? { ref: link.ref, slug: address.slug } : null;
	return { isOpen: false, why, locale: link.locale, publicAt };
}

/** Counts that a link was opened, and when; by whom nobody notes. */
export async function countOpening({ token }: { token: string }): Promise<void> {
	await deskDb().$executeRaw`
		UPDATE preview_link SET times_opened = times_opened + 1, last_opened_at = now() WHERE token_hash = ${tokenHash(token)}`;
}

/** In a time that does not tell how much of them is the same. */
function isSame(kept: string, given: string): boolean {
	return kept.length === given.length && timingSafeEqual(Buffer.from(kept), Buffer.from(given));
}
