import type { Locale } from '@/i18n/locales';
import { deskDb } from '@/platform/db';
import type { Member } from '../members/member';
import { mayEnterDesk } from '../statements/policy';
import { findPreviewLink } from './find-preview-link';
import { type Preview, readPreview } from './read-statement';

export interface LinkedPreview extends Preview {
	recipient: string;
	/** The language of the words around the text. */
	locale: Locale;
	expiresAt: Date;
	isPinned: boolean;
}

/** What a link's secret opens: one draft in one language, and nothing else. Null when it opens nothing. */
export async function findPreview({
	token,
	version,
}: {
	token: string;
	version: Locale;
}): Promise<LinkedPreview | null> {
	const found = await findPreviewLink({ token, version });
	if (!found?.isOpen) return null;
	const { draftId, revisionId, recipient, locale, expiresAt } = found.link;
	const preview = await readPreview(draftId, revisionId);
	return preview && { ...preview, recipient, locale, expiresAt, isPinned: revisionId !== null };
}

/** The draft of a language version for members, or null. */
export async function findPreviewAtDesk(
	member: Member,
	{ ref, version }: { ref: string; version: Locale },
): Promise<Preview | null> {
	if (!mayEnterDesk(member)) return null;
	const draft = await deskDb().draft.findFirst({
		where: { languageVersion: { locale: version, statement: { ref } } },
		select: { id: true },
	});
	return draft && readPreview(draft.id, null);
}
