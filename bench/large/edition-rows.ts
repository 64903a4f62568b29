import { editionHash, textHash } from '@/archive/statements/hash';
import { slugOf } from '@/archive/statements/slug';
import type { VersionRole } from '@/archive/statements/statement';
import type { Text } from '@/archive/statements/text';
import type { Locale } from '@/i18n/locales';

export interface RevisionRow extends Text {
	id: string;
	language_version_id: string;
	draft_id: string;
	hash: string;
	created_at: string;
}

export interface EditionRow {
	id: string;
	language_version_id: string;
	number: number;
	revision_id: string;
	slug: string;
	change_class: string | null;
	change_note: string | null;
	based_on_edition_id: string | null;
	via: 'import' | 'force';
	forced_reason: string | null;
	published_at: string;
	previous_hash: string | null;
	hash: string;
}

export interface VersionOf {
	id: string;
	ref: string;
	locale: Locale;
	role: VersionRole;
}

/** A revision and the edition made of it: the first one imported, a later one a forced correction. */
export function editionOf(
	version: VersionOf,
	text: Text,
	{ previous, basis, at, newId }: { previous?: EditionRow; basis?: EditionRow; at: Date; newId: (at: Date) => string },
): { revision: RevisionRow; edition: EditionRow } {
	const { id: versionId, ref, locale, role } = version;
	const slug = slugOf(text.title, locale);
	const change = previous
		? { changeClass: role === 'original' ? 'factual' : 'translation', changeNote: 'The first passage.' }
		: { changeClass: null, changeNote: null };
	const number = (previous?.number ?? 0) + 1;
	const previousHash = previous?.hash ?? null;
	const basedOn = basis?.hash ?? null;
	const content = { ref, locale, role, number, slug, ...text, ...change, basedOn, publishedAt: at, previousHash };
	const revision: RevisionRow = {
		...text,
		id: newId(at),
		language_version_id: versionId,
		draft_id: newId(at),
		hash: textHash(text),
		created_at: at.toISOString(),
	};
	const edition: EditionRow = {
		id: newId(at),
		language_version_id: versionId,
		number,
		revision_id: revision.id,
		slug,
		change_class: change.changeClass,
		change_note: change.changeNote,
		based_on_edition_id: basis?.id ?? null,
		via: previous ? 'force' : 'import',
		forced_reason: previous ? 'Made for a benchmark.' : null,
		published_at: at.toISOString(),
		previous_hash: previousHash,
		hash: editionHash(content),
	};
	return { revision, edition };
}
