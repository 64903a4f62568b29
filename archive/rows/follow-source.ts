import type { Transaction } from '@/platform/db';

/**
 * Sets which edition of its source some units of a draft follow. Answers with that edition's hash; null, and nothing done, when it
 * is not of the draft's source or older than what the draft follows.
 */
export async function followSource(
	tx: Transaction,
	draft: { id: string; basedOnEditionId: string | null },
	{ keys, editionId }: { keys: readonly string[]; editionId: string },
): Promise<{ hash: string } | null> {
	if (!draft.basedOnEditionId) return null;
	const [edition] = await tx.$queryRaw<{ hash: string }[]>`
		SELECT f.hash FROM edition f JOIN edition b ON b.language_version_id = f.language_version_id AND f.number >= b.number
		WHERE f.id = ${editionId}::uuid AND b.id = ${draft.basedOnEditionId}::uuid`;
	if (!edition) return null;
	const units = [...new Set(keys)];
	await tx.rowBasis.deleteMany({ where: { draftId: draft.id, key: { in: units } } });
	if (editionId !== draft.basedOnEditionId) {
		await tx.rowBasis.createMany({ data: units.map((key) => ({ draftId: draft.id, key, editionId })) });
	}
	return edition;
}
