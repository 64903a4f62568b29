import type { Member } from '@/archive/members/member';
import { deskDb } from '@/platform/db';

export interface MemberSession {
	id: string;
	startedAt: Date;
	lastSeenAt: Date;
	address: string | null;
	/** The browser's own description of itself. */
	browser: string | null;
}

/** The member's sessions that still hold, newest first. */
export async function listSessions(member: Member): Promise<MemberSession[]> {
	const sessions = await deskDb().session.findMany({
		where: { userId: member.id, expiresAt: { gt: new Date() } },
		orderBy: { createdAt: 'desc' },
	});
	return sessions.map(({ id, createdAt, updatedAt, ipAddress, userAgent }) => ({
		id,
		startedAt: createdAt,
		lastSeenAt: updatedAt,
		// What is unknown is kept as zeros.
		address: ipAddress && !/^[0:]+$/.test(ipAddress) ? ipAddress : null,
		browser: userAgent || null,
	}));
}

/** Ends one of the member's own sessions; another's, or none, is left alone. */
export async function revokeSession(member: Member, { sessionId }: { sessionId: string }): Promise<void> {
	await deskDb().session.deleteMany({ where: { id: sessionId, userId: member.id } });
}

/** Ends all of the member's sessions except the one given. */
export async function revokeOtherSessions(member: Member, { sessionId }: { sessionId: string }): Promise<void> {
	await deskDb().session.deleteMany({ where: { userId: member.id, id: { not: sessionId } } });
}
