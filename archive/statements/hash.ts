import { canonicalJson, sha256 } from '../trail/canonical';
import type { Text } from './text';

/** The hash of a text's words and structure; equal texts have equal hashes. */
export function textHash({ title, lead, blocks }: Text): string {
	return sha256(canonicalJson({ title, lead, blocks }));
}

export interface EditionContent extends Text {
	ref: string;
	locale: string;
	role: string;
	number: number;
	slug: string;
	changeClass: string | null;
	changeNote: string | null;
	/** The hash of the original's edition that a translation follows. */
	basedOn: string | null;
	publishedAt: Date;
	/** The hash of the edition before; null for the first. */
	previousHash: string | null;
}

/** The hash that binds an edition to its words, its place in the sequence and everything published before it. */
export function editionHash(edition: EditionContent): string {
	const { ref, locale, role, number, title, slug, lead, blocks, changeClass, changeNote, basedOn, previousHash } =
		edition;
	const publishedAt = edition.publishedAt.toISOString();
	return sha256(
		canonicalJson({
			ref,
			locale,
			role,
			number,
			title,
			slug,
			lead,
			blocks,
			changeClass,
			changeNote,
			basedOn,
			publishedAt,
			previousHash,
		}),
	);
}
