import type { Locale } from '@/i18n/locales';
import type { Transaction } from '@/platform/db';
import type { Member } from '../members/member';
import { recordAct } from '../trail/record-act';

/** Makes a statement's new facts public where its old ones are, and writes the act on the trail. `affects`: its published languages. */
export async function announceFacts(
	tx: Transaction,
	member: Member,
	facts: { factsId: string; statementId: string; ref: string; affects: Locale[] },
): Promise<void> {
	const { factsId, statementId, ref, affects } = facts;
	const { count } = await tx.statement.updateMany({
		where: { id: statementId, publishedFactsId: { not: null } },
		data: { publishedFactsId: factsId },
	});
	if (count > 0) await tx.$executeRaw`SELECT published.index_statements(ARRAY[${statementId}]::uuid[])`;
	await recordAct(tx, { actor: member.id, act: 'change-facts', subject: ref, detail: { factsId, affects } });
}
