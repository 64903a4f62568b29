import type { Transaction } from '@/platform/db';

/** Makes what the public finds of a statement again, after it came or went. */
export async function indexAgain(
	tx: Transaction,
	{ id, versionIds }: { id: string; versionIds: string[] },
): Promise<void> {
	await tx.$executeRaw`SELECT published.index_statements(ARRAY[${id}]::uuid[])`;
	await tx.$executeRaw`SELECT published.index_versions(${versionIds}::uuid[])`;
}
