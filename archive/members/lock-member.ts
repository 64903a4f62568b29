import type { Transaction } from '@/platform/db';

/**
 * A member's standing and grants, locked so that acts on one member come one after another; null when there is none.
 * Rows that name the member, such as what they grant to others, do not wait for it.
 */
export async function lockMember(tx: Transaction, memberId: string) {
	await tx.$executeRaw`SELECT id FROM member WHERE id = ${memberId}::uuid FOR NO KEY UPDATE`;
	return tx.member.findUnique({ where: { id: memberId }, select: { deactivatedAt: true, grants: true } });
}
