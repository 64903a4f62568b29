import { deskDb } from '@/platform/db';
import { tokenHash } from '../mailed-token';

/** Whose password a link's secret is for; null for a link that opens nothing (any more). */
export async function findPasswordReset({ token }: { token: string }): Promise<{ name: string; email: string } | null> {
	const link = await deskDb().passwordReset.findFirst({
		where: {
			tokenHash: tokenHash(token),
			usedAt: null,
			expiresAt: { gt: new Date() },
			member: { deactivatedAt: null },
		},
		select: { member: { select: { name: true, email: true } } },
	});
	return link?.member ?? null;
}
