import { isLocale } from '@/i18n/locales';
import type { FileFacts } from '../files/file';
import { filesOf } from '../files/known-files';
import { findPreviewLink } from './find-preview-link';
import { readPreview } from './read-statement';

/**
 * A file of the text that a link's secret opens, and of no other; `ended` when the link opens nothing any more. Null for every other
 * secret, language and file.
 */
export async function findPreviewFile({
	token,
	version,
	hash,
}: {
	token: string;
	version: string;
	hash: string;
}): Promise<FileFacts | 'ended' | null> {
	const found = isLocale(version) ? await findPreviewLink({ token, version }) : null;
	if (!found) return null;
	if (!found.isOpen) return 'ended';
	const preview = await readPreview(found.link.draftId, found.link.revisionId);
	return filesOf(preview?.statement.edition.blocks ?? []).find((file) => file.hash === hash) ?? null;
}
