import type { Transaction } from '@/platform/db';
import type { Following } from './followed';

/**
 * Sets which edition of its source some units of a draft follow; of a source that is not public, which revision. Answers with its hash;
 * null, and nothing done, when it is not of the draft's source or older than what the draft follows.
 */
export async function followSource(
	tx: Transaction,
	draft: Following,
	{ keys, editionId: id }: { keys: readonly string[]; editionId: string },
): Promise<{ hash: string } | null> {
	const [followed] = await tx.$queryRaw<{ hash: string; isBasis: boolean; isEdition: boolean }[]>`
		WITH own AS (
			SELECT e.id, e.language_version_id, e.number FROM edition e
				WHERE e.id = ${draft.basedOnEditionId}::uuid OR e.revision_id = ${draft.basedOnRevisionId}::uuid
			UNION ALL
			SELECT r.id, r.language_version_id, 0 FROM revision r WHERE r.id = ${draft.basedOnRevisionId}::uuid
				AND NOT EXISTS (SELECT FROM edition e WHERE e.revision_id = r.id))
		SELECT f.hash, f.id = own.id AS "isBasis", TRUE AS "isEdition" FROM own
			JOIN edition f ON f.language_version_id = own.language_version_id AND f.number >= own.number WHERE f.id = ${id}::uuid
		UNION ALL
		SELECT r.hash, r.id = own.id, FALSE FROM own
			JOIN revision r ON r.language_version_id = own.language_version_id WHERE own.number = 0 AND r.id = ${id}::uuid`;
	if (!followed) return null;
	const { hash, isBasis, isEdition } = followed;
	const units = [...new Set(keys)];
	await tx.rowBasis.deleteMany({ where: { draftId: draft.id, key: { in: units } } });
	if (!isBasis) {
		const source = isEdition ? { editionId: id } : { revisionId: id };
		await tx.rowBasis.createMany({ data: units.map((key) => ({ draftId: draft.id, key, ...source })) });
	}
	return { hash };
}
