import type { Transaction } from '@/platform/db';

/** Lets one transaction at a time take admins away: two who give up at once see each other. */
export async function lockAdmins(tx: Transaction): Promise<void> {
	await tx.$executeRaw`SELECT pg_advisory_xact_lock(1936876915, 2)`;
}

/** Whether somebody who can sign in is an admin still. The database asks the same when the transaction ends. */
export async function isAdminLeft(tx: Transaction): Promise<boolean> {
	const admin = await tx.grant.findFirst({
		where: { role: 'admin', member: { deactivatedAt: null, accounts: { some: {} } } },
		select: { memberId: true },
	});
	return admin !== null;
}
