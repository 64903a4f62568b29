import type { Locale } from '@/i18n/locales';
import { type Decision, notFound } from './decision';

/** Looks a preview link up by its secret: open, ended, or null when there is none. */
export type FindPreviewLink = (asked: { token: string; version: Locale }) => Promise<{ isOpen: boolean } | null>;

/**
 * `/{version}/preview/{secret}`: the draft while the link opens it, 410 after. `/{version}/preview/draft/{ref}/{locale}` is the
 * members' own: whether there is a draft the page finds out itself.
 */
export async function decidePreview(
	{ locale, below }: { locale: Locale; below: string[] },
	findPreviewLink: FindPreviewLink,
): Promise<Decision> {
	const [token] = below;
	if (token === 'draft' && below.length === 3) return { act: 'page', locale, isPrivate: true };
	if (!token || below.length !== 1) return notFound(locale);
	const link = await findPreviewLink({ token, version: locale });
	if (!link) return notFound(locale);
	if (link.isOpen) return { act: 'page', locale, isPrivate: true };
	return { act: 'page', locale, path: `/${locale}/preview/ended/${token}`, status: 410, isPrivate: true };
}
