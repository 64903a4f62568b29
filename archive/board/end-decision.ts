import type { Locale } from '@/i18n/locales';
import type { Transaction } from '@/platform/db';
import type { Member } from '../members/member';

/** Ends the decision against a translation, where one is in force. The caller has asked the law and writes the trail. */
export async function endDecision(
	tx: Transaction,
	member: Member,
	{ statementId, locale }: { statementId: string; locale: Locale },
): Promise<boolean> {
	const { count } = await tx.decisionAgainst.updateMany({
		where: { statementId, locale, revokedAt: null },
		data: { revokedAt: new Date(), revokedById: member.id },
	});
	return count > 0;
}
